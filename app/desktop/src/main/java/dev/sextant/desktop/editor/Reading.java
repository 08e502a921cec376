package dev.sextant.desktop.editor;

import dev.sextant.schema.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the editor knows about a text: its tokens, its fault, and where the marked places stand.
record Reading(String text, List<Token> tokens, Optional<Fault> fault, List<Place> marks, Set<Token> wrong) {
    static final Reading EMPTY = of("", Optional.empty(), List.of());

    /// A mark and the token it stands at.
    record Place(Mark mark, Token token) {}

    static Reading of(String text, Optional<Json.Parsed.Broken> broken, List<Mark> marks) {
        var tokens = Tokens.of(text);
        var fault = broken.map(told -> Doctor.examine(text, told));
        var places = fault.isPresent() ? List.<Place>of() : places(text, tokens, marks);
        Set<Token> wrong = new HashSet<>(places.stream().map(Place::token).toList());
        fault.ifPresent(found -> tokens.stream()
                .filter(token -> token.start() < found.end() && token.end() > found.start())
                .forEach(wrong::add));
        return new Reading(text, tokens, fault, places, wrong);
    }

    private static List<Place> places(String text, List<Token> tokens, List<Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        var landmarks = Landmarks.of(text, tokens);
        var places = new ArrayList<Place>();
        marks.forEach(mark -> landmarks.find(mark.path()).ifPresent(token -> places.add(new Place(mark, token))));
        return places;
    }

    /// How the text looks with a pair of brackets marked.
    List<Segment> segments(List<Token> pair) {
        return Segment.of(text, tokens, wrong, pair);
    }

    /// The bracket that is the other half of the one just before or after an offset.
    Optional<List<Token>> brackets(int caret) {
        var near = tokens.stream()
                .filter(token -> token.start() == caret - 1 || token.start() == caret)
                .filter(token -> isBracket(token))
                .findFirst();
        return near.flatMap(token -> other(token).map(half -> List.of(token, half)));
    }

    private Optional<Token> other(Token token) {
        var forward = "{[".indexOf(text.charAt(token.start())) >= 0;
        var depth = 0;
        for (var index = tokens.indexOf(token); index >= 0 && index < tokens.size(); index += forward ? 1 : -1) {
            var here = tokens.get(index);
            if (isBracket(here)) {
                var opens = "{[".indexOf(text.charAt(here.start())) >= 0;
                depth += opens == forward ? 1 : -1;
                if (depth == 0) {
                    return Optional.of(here);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBracket(Token token) {
        return token.kind() == Token.Kind.PUNCTUATION && "{}[]".indexOf(text.charAt(token.start())) >= 0;
    }
}
