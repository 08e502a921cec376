package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.server.FieldChecks;
import fleet.controlplane.v1.CursorPagination;
import fleet.controlplane.v1.OffsetPage;
import fleet.controlplane.v1.OffsetPagination;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Cuts listings into pages, by number or by cursor.
final class Pages {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;
    private static final String CURSOR_PREFIX = "after:";

    private Pages() {}

    /// One page by number.
    ///
    /// @param results the results on it
    /// @param page which one it is
    record Numbered<T>(List<T> results, OffsetPage page) {}

    /// The results after a cursor.
    ///
    /// @param results the results
    /// @param nextCursor where to go on; empty at the end
    record Cut<T>(List<T> results, String nextCursor) {}

    /// The page that is asked for; `asked` counts only if it is set.
    static <T> Numbered<T> page(List<T> all, boolean set, OffsetPagination asked) {
        int page = set ? asked.getPage() : 1;
        int size = set ? asked.getPageSize() : DEFAULT_SIZE;
        new FieldChecks()
                .that(page >= 1, "pagination.page", "must be at least 1")
                .range("pagination.page_size", size, 1, LARGEST)
                .done();
        int from = (int) Math.min((long) (page - 1) * size, all.size());
        int to = Math.min(from + size, all.size());
        var description = OffsetPage.newBuilder()
                .setPage(page)
                .setPageSize(size)
                .setTotalCount(all.size())
                .setTotalPages((all.size() + size - 1) / size)
                .build();
        return new Numbered<>(all.subList(from, to), description);
    }

    /// The results after the cursor that is asked for; `asked` counts only if it is set.
    static <T> Cut<T> cut(List<T> all, boolean set, CursorPagination asked) {
        int limit = set ? asked.getLimit() : DEFAULT_SIZE;
        int from = start(asked.getCursor());
        new FieldChecks()
                .range("pagination.limit", limit, 1, LARGEST)
                .that(from >= 0 && from <= all.size(), "pagination.cursor", "is not a cursor of this listing")
                .done();
        int to = Math.min(from + limit, all.size());
        return new Cut<>(all.subList(from, to), to < all.size() ? cursor(to) : "");
    }

    private static String cursor(int place) {
        return Base64.getUrlEncoder().encodeToString((CURSOR_PREFIX + place).getBytes(StandardCharsets.US_ASCII));
    }

    /// The place that a cursor stands for; -1 if it is none.
    private static int start(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return text.startsWith(CURSOR_PREFIX) ? Integer.parseInt(text.substring(CURSOR_PREFIX.length())) : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
