"""Makes the files in this folder with LibreOffice (see README.md): soffice --headless --accept='socket,port=2002;urp;' first."""
import os
import sys
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK, LINE_BREAK

HERE = os.path.dirname(os.path.abspath(__file__))
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:socket,host=127.0.0.1,port=2002;urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def prop(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def url(name):
    return uno.systemPathToFileUrl(os.path.join(HERE, name))


def save(document, name):
    document.storeToURL(url(name), (prop("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def written():
    """A plan typed in LibreOffice: styles, lists in lists, a table, a link, a footnote, a text box."""
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (prop("Hidden", True),))
    text = document.Text
    cursor = text.createTextCursor()

    def line(words, style="Standard", level=None, list_style=None):
        cursor.ParaStyleName = style
        if list_style:
            cursor.NumberingStyleName = list_style
            cursor.NumberingLevel = level or 0
        text.insertString(cursor, words, False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        if list_style:
            cursor.NumberingStyleName = ""

    line("Moorland health plan", "Title")
    line("Written by the partners, spring 2027")
    line("Falls at home", "Heading 1")
    line("Four in ten people over 80 fall each year.", "Text body")
    cursor.ParaStyleName = "Text body"
    text.insertString(cursor, "We will ", False)
    cursor.CharWeight = 150.0
    text.insertString(cursor, "ring everybody", False)
    cursor.CharWeight = 100.0
    text.insertString(cursor, " within ", False)
    cursor.CharPosture = uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")
    text.insertString(cursor, "two days", False)
    cursor.CharPosture = uno.Enum("com.sun.star.awt.FontSlant", "NONE")
    text.insertString(cursor, ", see ", False)
    cursor.HyperLinkURL = "https://moorland.example/falls"
    text.insertString(cursor, "the pathway", False)
    cursor.HyperLinkURL = ""
    text.insertString(cursor, ".", False)
    note = document.createInstance("com.sun.star.text.Footnote")
    text.insertTextContent(cursor, note, False)
    note.Text.insertString(note.Text.createTextCursor(), "Agreed by the board in March.", False)
    text.insertControlCharacter(cursor, LINE_BREAK, False)
    text.insertString(cursor, "Nobody waits.", False)
    text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    line("Who does what", "Heading 2")
    line("Rails and lights", level=0, list_style="List 1")
    line("inside", level=1, list_style="List 1")
    line("outside", level=1, list_style="List 1")
    line("A telephone call", level=0, list_style="List 1")
    line("In what order", "Heading 3")
    line("Ask", level=0, list_style="Numbering 123")
    line("Listen", level=0, list_style="Numbering 123")
    cursor.ParaStyleName = "Text body"
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(3, 2)
    text.insertTextContent(cursor, table, False)
    table.RepeatHeadline = True
    for name, words in {"A1": "Who", "B1": "What", "A2": "Ward", "B2": "Calls <within> two days",
                        "A3": "Carers’ Centre", "B3": "Visits & listens"}.items():
        table.getCellByName(name).setString(words)
    line("After the table.", "Text body")
    line("Winter", "Heading 1")
    cursor.ParaStyleName = "Text body"
    line("Snow & ice: grit the paths.", "Text body")
    line("Warm rooms in each ward.", "Text body")
    box = document.createInstance("com.sun.star.text.TextFrame")
    box.setSize(uno.createUnoStruct("com.sun.star.awt.Size", 6000, 2000))
    text.insertTextContent(cursor, box, False)
    box.Text.insertString(box.Text.createTextCursor(), "Ring 111 when in doubt.", False)
    save(document, "written-in-libreoffice.docx")


def returned(source, name, tracked):
    """Our own copy, opened, changed by search and by hand, and saved again."""
    document = desktop.loadComponentFromURL(url(source), "_blank", 0, (prop("Hidden", True),))
    document.RecordChanges = tracked

    def replace(old, new):
        search = document.createSearchDescriptor()
        search.SearchString = old
        found = document.findFirst(search)
        assert found is not None, old
        found.setString(new)

    replace("Four in ten", "Five in ten")
    replace(" each year", "")
    search = document.createSearchDescriptor()
    search.SearchString = "Lights"
    found = document.findFirst(search)
    after = document.Text.createTextCursorByRange(found.getEnd())
    document.Text.insertString(after, " and ramps", False)
    search.SearchString = "Carers visit people at home."
    found = document.findFirst(search)
    after = document.Text.createTextCursorByRange(found.getEnd())
    document.Text.insertControlCharacter(after, PARAGRAPH_BREAK, False)
    document.Text.insertString(after, "Befrienders ring people at home.", False)
    search.SearchString = "Nobody is asked twice."
    document.findFirst(search).setString("")
    document.RecordChanges = False
    save(document, name)


def changed_return(source, name, tracked):
    """The fuller copy: words, a new paragraph, one taken out, one moved, a cell, a point of a list."""
    document = desktop.loadComponentFromURL(url(source), "_blank", 0, (prop("Hidden", True),))
    document.RecordChanges = tracked

    def found(words):
        search = document.createSearchDescriptor()
        search.SearchString = words
        place = document.findFirst(search)
        assert place is not None, words
        return place

    found("Four in ten").setString("Five in ten")
    found("Calls <within> two days").setString("Calls <within> one day")
    place = document.Text.createTextCursorByRange(found("One thing only").getEnd())
    document.Text.insertString(place, " at a time", False)
    place = document.Text.createTextCursorByRange(found("Carers visit people at home.").getEnd())
    document.Text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
    document.Text.insertString(place, "Befrienders ring people at home.", False)
    found("Nobody is asked twice.").setString("")
    place = document.Text.createTextCursorByRange(found(" and begun.").getEnd())
    document.Text.insertString(place, " It goes on.", False)
    document.RecordChanges = False
    save(document, name)


def resaved(source, name):
    save(desktop.loadComponentFromURL(url(source), "_blank", 0, (prop("Hidden", True),)), name)


if __name__ == "__main__":
    written()
    if len(sys.argv) > 1:
        resaved(sys.argv[1], "copy-saved-by-libreoffice.docx")
        returned(sys.argv[1], "copy-edited-in-libreoffice.docx", False)
        returned(sys.argv[1], "copy-tracked-in-libreoffice.docx", True)
    if len(sys.argv) > 2:
        resaved(sys.argv[2], "return-saved-by-libreoffice.docx")
        changed_return(sys.argv[2], "return-edited-in-libreoffice.docx", False)
        changed_return(sys.argv[2], "return-tracked-in-libreoffice.docx", True)
