package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;

/// One row of the tree, as flat as the list draws it.
public sealed interface CatalogRow {
    /// The name of the source it belongs to.
    String source();

    /// A source: how many operations it has, how many problems reading it met, and whether its services show.
    record SourceRow(String source, int count, int problems, boolean open) implements CatalogRow {}

    /// A service of a source, under the label that tells it apart.
    record ServiceRow(String source, Service service, String label, int count, boolean open) implements CatalogRow {}

    /// An operation of a service; under a filter, where a word was found that the row does not show, or blank.
    record OperationRow(String source, Operation operation, String where) implements CatalogRow {
        /// A row that shows all that it was found by.
        public OperationRow(String source, Operation operation) {
            this(source, operation, "");
        }

        boolean isOf(OperationRow other) {
            return source.equals(other.source) && operation.equals(other.operation);
        }
    }

    /// A source that is being read, and how far that is.
    record LoadingRow(String source, String progress) implements CatalogRow {}

    /// A source that is read once a person wants that.
    record WaitingRow(String source) implements CatalogRow {}

    /// A source that could not be read, and why.
    record RefusedRow(String source, Problem problem) implements CatalogRow {}
}
