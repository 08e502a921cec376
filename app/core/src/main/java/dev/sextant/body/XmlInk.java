package dev.sextant.body;

import java.util.ArrayList;
import java.util.List;

/// The inks of a row of XML or HTML: names of elements, of attributes, their values, text, what stands beside it.
final class XmlInk {
    private final String text;
    private final List<Row.Span> spans = new ArrayList<>();
    private int at;

    private XmlInk(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /// The spans of a text from an index on, which lies in a part.
    static List<Row.Span> spans(String text, int from, XmlPart inside) {
        var ink = new XmlInk(text, from);
        ink.read(inside);
        return List.copyOf(ink.spans);
    }

    private void read(XmlPart begun) {
        var part = begun;
        while (at < text.length()) {
            part = switch (part) {
                case OUTSIDE, TEXT -> text();
                case TAG -> tag();
                case IN_SINGLE_QUOTES -> quoted('\'');
                case IN_DOUBLE_QUOTES -> quoted('"');
                case COMMENT -> until("-->", Ink.ASIDE);
                case CDATA -> until("]]>", Ink.PLAIN);
                case INSTRUCTION -> until("?>", Ink.ASIDE);
                case DECLARATION, SUBSET -> until(">", Ink.ASIDE);
            };
        }
    }

    private void add(int to, Ink ink) {
        if (to > at) {
            spans.add(new Row.Span(at, to, ink));
        }
        at = to;
    }

    private int find(String sign) {
        var found = text.indexOf(sign, at);
        return found < 0 ? text.length() : found;
    }

    private XmlPart until(String sign, Ink ink) {
        add(Math.min(text.length(), find(sign) + sign.length()), ink);
        return XmlPart.OUTSIDE;
    }

    private XmlPart text() {
        add(Math.min(find("<"), find("&")), Ink.PLAIN);
        if (text.startsWith("&", at)) {
            add(entityEnd(), Ink.ESCAPE);
            return XmlPart.TEXT;
        }
        if (text.startsWith("<!--", at)) {
            return XmlPart.COMMENT;
        }
        if (text.startsWith("<![CDATA[", at)) {
            add(at + "<![CDATA[".length(), Ink.PUNCTUATION);
            return XmlPart.CDATA;
        }
        return text.startsWith("<?", at)
                ? XmlPart.INSTRUCTION
                : text.startsWith("<!", at) ? XmlPart.DECLARATION : text.startsWith("<", at) ? begin() : XmlPart.TEXT;
    }

    private int entityEnd() {
        var end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : Math.max(at + 1, end);
    }

    private XmlPart begin() {
        add(at + (text.startsWith("</", at) ? 2 : 1), Ink.PUNCTUATION);
        add(nameEnd(), Ink.KEY);
        return XmlPart.TAG;
    }

    private int nameEnd() {
        var end = at;
        while (end < text.length() && "\"'=/> \t\r\n<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private XmlPart tag() {
        var c = text.charAt(at);
        if (c == '"') {
            return quotes(XmlPart.IN_DOUBLE_QUOTES);
        }
        if (c == '\'') {
            return quotes(XmlPart.IN_SINGLE_QUOTES);
        }
        if (c == '<' || c == '>' || c == '/' || c == '=') {
            add(at + 1, Ink.PUNCTUATION);
            return c == '>' ? XmlPart.OUTSIDE : XmlPart.TAG;
        }
        add(Math.max(at + 1, nameEnd()), Ink.LITERAL);
        return XmlPart.TAG;
    }

    private XmlPart quotes(XmlPart part) {
        add(at + 1, Ink.STRING);
        return part;
    }

    private XmlPart quoted(char quote) {
        var found = text.indexOf(quote, at);
        add(found < 0 ? text.length() : found + 1, Ink.STRING);
        return found < 0 ? XmlPart.OUTSIDE : XmlPart.TAG;
    }
}
