// The container's health: can this process serve people now?
const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`).catch(
  () => undefined,
);
process.exit(response?.ok ? 0 : 1);
