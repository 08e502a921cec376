package dev.sextant.desktop.request;

import dev.sextant.schema.Path;
import java.util.function.Predicate;

/// Where in a request of this media type a file can stand by its name: in place of the whole body, or of a part.
record FilePlaces(String mediaType) implements Predicate<Path> {
    private static final String BODY = "body";
    private static final int OF_A_LIST = 3;

    @Override
    public boolean test(Path path) {
        var steps = path.steps();
        if (steps.isEmpty() || !steps.getFirst().equals(new Path.Step.Member(BODY))) {
            return false;
        }
        if (mediaType.startsWith("multipart/")) {
            return steps.size() == 2 || (steps.size() == OF_A_LIST && steps.getLast() instanceof Path.Step.Element);
        }
        return steps.size() == 1 && !mediaType.startsWith("application/x-www-form-urlencoded");
    }
}
