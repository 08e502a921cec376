package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Problem;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;

/// A source in the sidebar: not asked for yet, being read, read, or refused.
public sealed interface Listing {
    /// The source itself.
    Source source();

    /// It is being read, and how far that is; blank when nothing is known of that.
    record Loading(Source source, String progress) implements Listing {
        /// It has just begun to be read.
        public Loading(Source source) {
            this(source, "");
        }
    }

    /// It is read from a server once a person wants that.
    record Waiting(Source source) implements Listing {}

    /// It was read; its operations are ready to be searched.
    record Ready(Opening.Opened opened, Index index) implements Listing {
        @Override
        public Source source() {
            return opened.source();
        }
    }

    /// It could not be read.
    record Refused(Source source, Problem problem) implements Listing {}

    /// What an opening comes to. Walks every operation, so not for the window's thread.
    static Listing of(Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> new Ready(opened, Index.of(opened.catalog()));
            case Opening.Refused(var source, var _, var problem) -> new Refused(source, problem);
        };
    }
}
