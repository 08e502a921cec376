package dev.sextant.desktop.request;

import java.util.List;
import java.util.function.Consumer;

/// The media types that a body can be sent in: those offered, the usual one first, the one in use, and what takes
/// another choice.
public record BodyTypes(List<String> offered, String chosen, Consumer<String> choose) {
    /// There is nothing to choose.
    public static final BodyTypes NONE = new BodyTypes(List.of(), "", _ -> {});

    public BodyTypes {
        offered = List.copyOf(offered);
    }

    /// Whether there is a choice.
    boolean several() {
        return offered.size() > 1;
    }

    /// What a call must say of its body: nothing for the usual type.
    public String said() {
        return offered.isEmpty() || chosen.equals(offered.getFirst()) ? "" : chosen;
    }
}
