/*
 * The arithmetic of an illustration as a plain loop in C, in doubles, for the benchmark beside it: the same draws, the same sharing
 * to the penny, the same percentiles. Reads the case from a file, writes every figure and the processor's seconds.
 *
 *   cc -O2 -ffp-contract=off -o plain-loop plain-loop.c -lm && ./plain-loop CASE
 *
 * exp and log are written out after fdlibm, as JavaScript's engine has them, so that both sides agree to the last bit:
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice is preserved.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_OF_A_LINE 1e14

static uint64_t bits(double x) { uint64_t u; memcpy(&u, &x, 8); return u; }
static double of_bits(uint64_t u) { double x; memcpy(&x, &u, 8); return x; }

static double exp_fd(double x) {
  static const double ln2hi = 6.93147180369123816490e-01, ln2lo = 1.90821492927058770002e-10,
    invln2 = 1.44269504088896338700e+00, P1 = 1.66666666666666019037e-01, P2 = -2.77777777770155933842e-03,
    P3 = 6.61375632143793436117e-05, P4 = -1.65339022054652515390e-06, P5 = 4.13813679705723846039e-08;
  double hi = 0, lo = 0;
  int k = 0;
  uint32_t hx = (uint32_t)(bits(x) >> 32), sign = hx >> 31;
  hx &= 0x7fffffff;
  if (hx > 0x3fd62e42) {
    if (hx < 0x3FF0A2B2) {
      /* |x| < 1.5 ln 2 */
      if (x == 1.0) return 2.718281828459045235360;
      hi = x - (sign ? -ln2hi : ln2hi);
      lo = sign ? -ln2lo : ln2lo;
      k = 1 - (int)sign - (int)sign;
    } else {
      k = (int)(invln2 * x + (sign ? -0.5 : 0.5));
      double t = k;
      hi = x - t * ln2hi;
      lo = t * ln2lo;
    }
    x = hi - lo;
  } else if (hx < 0x3e300000) {
    return 1.0 + x;
  }
  double t = x * x;
  double twopk = k >= -1021 ? of_bits((uint64_t)(uint32_t)(0x3ff00000 + (int32_t)((uint32_t)k << 20)) << 32)
                            : of_bits((uint64_t)(uint32_t)(0x3ff00000 + (int32_t)((uint32_t)(k + 1000) << 20)) << 32);
  double c = x - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k == 0) return 1.0 - ((x * c) / (c - 2.0) - x);
  double y = 1.0 - ((lo - (x * c) / (2.0 - c)) - hi);
  if (k >= -1021) return k == 1024 ? y * 2.0 * 0x1p1023 : y * twopk;
  return y * twopk * 9.33263618503218878990e-302;
}

static double log_fd(double x) {
  static const double ln2hi = 6.93147180369123816490e-01, ln2lo = 1.90821492927058770002e-10,
    Lg1 = 6.666666666666735130e-01, Lg2 = 3.999999999940941908e-01, Lg3 = 2.857142874366239149e-01,
    Lg4 = 2.222219843214978396e-01, Lg5 = 1.818357216161805012e-01, Lg6 = 1.531383769920937332e-01,
    Lg7 = 1.479819860511658591e-01;
  int32_t hx = (int32_t)(bits(x) >> 32), k = 0, i, j;
  if (hx < 0x00100000) { k -= 54; x *= 0x1p54; hx = (int32_t)(bits(x) >> 32); }
  k += (hx >> 20) - 1023;
  hx &= 0x000fffff;
  i = (hx + 0x95f64) & 0x100000;
  x = of_bits((bits(x) & 0xffffffffu) | ((uint64_t)(uint32_t)(hx | (i ^ 0x3ff00000)) << 32));
  k += i >> 20;
  double f = x - 1.0, R, dk = k;
  if ((0x000fffff & (2 + hx)) < 3) {
    if (f == 0) return k == 0 ? 0 : dk * ln2hi + dk * ln2lo;
    R = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - R : dk * ln2hi - ((R - dk * ln2lo) - f);
  }
  double s = f / (2.0 + f), z = s * s, w = z * z;
  i = hx - 0x6147a;
  j = 0x6b851 - hx;
  double t1 = w * (Lg2 + w * (Lg4 + w * Lg6)), t2 = z * (Lg1 + w * (Lg3 + w * (Lg5 + w * Lg7)));
  i |= j;
  R = t2 + t1;
  if (i > 0) {
    double hfsq = 0.5 * f * f;
    return k == 0 ? f - (hfsq - s * (hfsq + R)) : dk * ln2hi - ((hfsq - (s * (hfsq + R) + dk * ln2lo)) - f);
  }
  return k == 0 ? f - s * (f - R) : dk * ln2hi - ((s * (f - R) - dk * ln2lo) - f);
}

/* SplitMix64, and Wichura's AS 241. */
static uint64_t state;
static double uniform(void) {
  uint64_t z = state += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  z ^= z >> 31;
  return ((double)(z >> 11) + 0.5) * 0x1p-53;
}

static const double A[] = {3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727};
static const double B[] = {1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925};
static const double C[] = {1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4};
static const double D[] = {1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9};
static const double E[] = {6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
static const double F[] = {1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15};
static double series(const double *c, double r) {
  return ((((((c[7] * r + c[6]) * r + c[5]) * r + c[4]) * r + c[3]) * r + c[2]) * r + c[1]) * r + c[0];
}
static double normal(void) {
  double p = uniform(), q = p - 0.5;
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return q * series(A, r) / series(B, r);
  }
  double tail = sqrt(-log_fd(q < 0 ? p : 1 - p));
  double size = tail <= 5 ? series(C, tail - 1.6) / series(D, tail - 1.6) : series(E, tail - 5) / series(F, tail - 5);
  return q < 0 ? -size : size;
}

/* The case, as the benchmark writes it: numbers with blanks between. */
static FILE *file;
static double number(void) { double x; if (fscanf(file, "%lf", &x) != 1) { fprintf(stderr, "The case ends early.\n"); exit(1); } return x; }
static double *numbers(int n) { double *all = malloc((n ? n : 1) * sizeof *all); for (int i = 0; i < n; i++) all[i] = number(); return all; }

typedef struct { int kind, knots; double a, b, *x, *y, *z; double *budget, *part; } Line;
typedef struct { double from, to; int reserve_first, way; double *weights, sum, step; } Layer;
typedef struct { int layers; Layer *layer; double *limits; int capped; } Side;
typedef struct { Side side[2]; double reserve; int has_overflow; double *overflow; } Rule;

static int partners, lines, months, trials, arrangements;
static Line *line;
static Rule *rules;

static double value_at(const Line *l, double x) {
  int low = 0, high = l->knots - 1;
  if (x <= l->x[0]) return l->y[0];
  if (x >= l->x[high]) return l->y[high];
  while (high - low > 1) {
    int middle = (low + high) >> 1;
    if (l->x[middle] <= x) low = middle; else high = middle;
  }
  return l->y[low] + ((x - l->x[low]) / (l->x[high] - l->x[low])) * (l->y[high] - l->y[low]);
}

static double amount(const Line *l, double x, double second) {
  if (l->kind == 0) return l->a * exp_fd(l->b * x);
  if (l->kind == 1) return l->a * (1 + l->b * x);
  if (l->kind == 2) return l->a + l->b * value_at(l, x);
  int low = 0, high = l->knots;
  while (low < high) {
    int middle = (low + high) >> 1;
    if (l->x[middle] <= x) low = middle + 1; else high = middle;
  }
  return low == 0 ? 0 : l->y[low] * exp_fd(l->z[low] * second);
}

/* One allocation. */
static double shares[64], remainders[64], open_weights[64];
static unsigned char taken[64];
static double reserve_draw, carry_forward, unallocated;

static void largest_remainder(double amount, const double *weights, double sum, double step) {
  double times = floor(amount / sum), rest = amount - times * sum, left = amount;
  for (int at = 0; at < partners; at++) {
    double weight = weights[at], quotient, remainder;
    if (weight <= step) {
      double product = rest * weight;
      quotient = floor(product / sum);
      remainder = product - quotient * sum;
    } else {
      quotient = remainder = 0;
      double scale = 1;
      while (scale * step <= weight) scale *= step;
      for (; scale >= 1; scale /= step) {
        double piece = fmod(floor(weight / scale), step), carried = remainder * step, carried_times = floor(carried / sum);
        double product = rest * piece, product_times = floor(product / sum);
        remainder = carried - carried_times * sum + (product - product_times * sum);
        quotient = quotient * step + carried_times + product_times;
        if (remainder >= sum) { remainder -= sum; quotient += 1; }
      }
    }
    double part = times * weight + quotient;
    shares[at] += part;
    left -= part;
    remainders[at] = remainder;
  }
  for (; left > 0; left--) {
    int most = 0;
    for (int at = 1; at < partners; at++) if (remainders[at] > remainders[most]) most = at;
    shares[most] += 1;
    remainders[most] = -1;
  }
}

static void allocate(const Rule *rule, double variance) {
  memset(shares, 0, sizeof shares);
  memset(taken, 0, sizeof taken);
  reserve_draw = carry_forward = unallocated = 0;
  if (variance == 0) return;
  const Side *side = &rule->side[variance < 0];
  double size = fabs(variance), reserve = rule->reserve;
  for (int i = 0; i < side->layers; i++) {
    const Layer *layer = &side->layer[i];
    if (size <= layer->from) break;
    double amount = (size < layer->to ? size : layer->to) - layer->from;
    if (layer->reserve_first) {
      double draw = amount < reserve ? amount : reserve;
      reserve_draw += draw;
      reserve -= draw;
      amount -= draw;
    }
    if (layer->way == 1) carry_forward += amount;
    else if (layer->way == 2) unallocated += amount;
    else largest_remainder(amount, layer->weights, layer->sum, layer->step);
  }
  if (side->capped) for (;;) {
    double excess = 0;
    for (int at = 0; at < partners; at++) {
      double above = shares[at] - side->limits[at];
      if (above <= 0) continue;
      excess += above;
      shares[at] = side->limits[at];
      taken[at] = 1;
    }
    if (excess == 0) break;
    double sum = 0;
    for (int at = 0; at < partners; at++) sum += open_weights[at] = rule->has_overflow && shares[at] < side->limits[at] ? rule->overflow[at] : 0;
    if (sum == 0) { unallocated += excess; break; }
    largest_remainder(excess, open_weights, sum, exp2(floor(53 - log2(sum))));
  }
  if (variance < 0) {
    for (int at = 0; at < partners; at++) shares[at] = -shares[at];
    reserve_draw = -reserve_draw;
    carry_forward = -carry_forward;
    unallocated = -unallocated;
  }
}

static int rising(const void *a, const void *b) { double x = *(const double *)a, y = *(const double *)b; return (x > y) - (x < y); }
static double percentile(const double *sorted, double share) {
  double at = (trials - 1) * share;
  int below = (int)floor(at);
  return sorted[below] + (at - below) * ((below + 1 < trials ? sorted[below + 1] : sorted[below]) - sorted[below]);
}

static void read_rule(Rule *rule) {
  rule->reserve = number();
  for (int direction = 0; direction < 2; direction++) {
    Side *side = &rule->side[direction];
    side->layers = (int)number();
    side->layer = calloc(side->layers, sizeof *side->layer);
    for (int i = 0; i < side->layers; i++) {
      Layer *layer = &side->layer[i];
      layer->from = number();
      layer->to = number();
      layer->reserve_first = (int)number();
      layer->way = (int)number();
      layer->weights = numbers(partners);
      layer->sum = number();
      layer->step = number();
    }
    side->capped = (int)number();
    side->limits = numbers(partners);
  }
  rule->has_overflow = (int)number();
  rule->overflow = numbers(partners);
}

int main(int count, char **given) {
  file = count > 1 ? fopen(given[1], "r") : NULL;
  if (!file) return 1;
  partners = (int)number(), lines = (int)number(), months = (int)number(), trials = (int)number(), arrangements = (int)number();
  state = (uint64_t)number();
  double common = number(), own = number();
  line = calloc(lines, sizeof *line);
  for (int i = 0; i < lines; i++) {
    Line *l = &line[i];
    l->kind = (int)number(), l->a = number(), l->b = number(), l->knots = (int)number();
    l->x = numbers(l->knots);
    l->y = numbers(l->kind == 3 ? l->knots + 1 : l->knots);
    l->z = numbers(l->kind == 3 ? l->knots + 1 : 0);
    l->budget = numbers(months), l->part = numbers(months);
  }
  rules = calloc(arrangements * lines, sizeof *rules);
  for (int i = 0; i < arrangements * lines; i++) read_rule(&rules[i]);

  clock_t began = clock();
  double *drawn = malloc(sizeof(double) * lines * trials), *variance = malloc(sizeof(double) * trials);
  double *all = malloc(sizeof(double) * arrangements * partners * trials), *sorted = malloc(sizeof(double) * trials);
  long *capped = calloc(arrangements * partners, sizeof *capped);
  unsigned char *marks = calloc((size_t)arrangements * partners * trials, 1);
  double *bands = malloc(sizeof(double) * months * arrangements * partners * 5), *band = bands;
  for (int t = 0; t < trials; t++) {
    double f = common * normal();
    for (int i = 0; i < lines; i++) {
      double x = f + own * normal(), second = line[i].kind == 3 ? normal() : 0;
      drawn[(size_t)i * trials + t] = fmin(MOST_OF_A_LINE, fmax(0, amount(&line[i], x, second)));
    }
  }
  for (int m = 0; m < months; m++) for (int r = 0; r < arrangements; r++) {
    double *of = all + (size_t)r * partners * trials;
    memset(of, 0, sizeof(double) * partners * trials);
    for (int i = 0; i < lines; i++) {
      for (int t = 0; t < trials; t++) variance[t] = floor(drawn[(size_t)i * trials + t] * line[i].part[m] + 0.5) - line[i].budget[m];
      for (int t = 0; t < trials; t++) {
        allocate(&rules[r * lines + i], variance[t]);
        for (int p = 0; p < partners; p++) of[(size_t)p * trials + t] += shares[p];
        if (m == months - 1) for (int p = 0; p < partners; p++) marks[((size_t)r * partners + p) * trials + t] |= taken[p];
      }
    }
    for (int p = 0; p < partners; p++) {
      memcpy(sorted, of + (size_t)p * trials, sizeof(double) * trials);
      qsort(sorted, trials, sizeof *sorted, rising);
      static const double at[] = {0.1, 0.25, 0.5, 0.75, 0.9};
      for (int b = 0; b < 5; b++) *band++ = percentile(sorted, at[b]);
    }
  }
  double *means = malloc(sizeof(double) * arrangements * partners);
  for (int i = 0; i < arrangements * partners; i++) {
    double sum = 0;
    memcpy(sorted, all + (size_t)i * trials, sizeof(double) * trials);
    qsort(sorted, trials, sizeof *sorted, rising);
    for (int t = 0; t < trials; t++) sum += sorted[t], capped[i] += marks[(size_t)i * trials + t];
    means[i] = sum / trials;
  }
  double seconds = (double)(clock() - began) / CLOCKS_PER_SEC;
  printf("%.6f\n", seconds);
  for (double *one = bands; one < band; one++) printf("%.17g\n", *one);
  for (int i = 0; i < arrangements * partners; i++) printf("%.17g\n%ld\n", means[i], capped[i]);
  return 0;
}
