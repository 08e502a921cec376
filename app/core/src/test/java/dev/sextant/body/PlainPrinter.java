package dev.sextant.body;

import java.util.ArrayList;
import java.util.List;

/// Lays JSON that is known to be right out by looking at its characters one by one: what the viewer is held against.
final class PlainPrinter {
    private static final int DEEPEST_INDENT = 64;

    private final String source;
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private int depth;
    private int at;

    private PlainPrinter(String source) {
        this.source = source;
    }

    static List<String> lines(String source) {
        var printer = new PlainPrinter(source);
        printer.print();
        return printer.lines;
    }

    private void print() {
        for (at = 0; at < source.length(); at++) {
            var c = source.charAt(at);
            switch (c) {
                case ' ', '\t', '\r', '\n' -> {}
                case '"' -> string();
                case '{', '[' -> open(c);
                case '}', ']' -> close(c);
                case ',' -> {
                    line.append(c);
                    end();
                }
                case ':' -> line.append(": ");
                default -> line.append(c);
            }
        }
        end();
    }

    private void string() {
        var from = at;
        for (at++; source.charAt(at) != '"'; at++) {
            at += source.charAt(at) == '\\' ? 1 : 0;
        }
        line.append(source, from, at + 1);
    }

    private void open(char c) {
        line.append(c);
        var next = at + 1;
        while (" \t\r\n".indexOf(source.charAt(next)) >= 0) {
            next++;
        }
        if (source.charAt(next) == '}' || source.charAt(next) == ']') {
            line.append(source.charAt(next));
            at = next;
        } else {
            end();
            depth++;
        }
    }

    private void close(char c) {
        if (!line.isEmpty()) {
            end();
        }
        depth--;
        line.append(c);
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add("  ".repeat(Math.min(depth, DEEPEST_INDENT)) + line);
            line = new StringBuilder();
        }
    }
}
