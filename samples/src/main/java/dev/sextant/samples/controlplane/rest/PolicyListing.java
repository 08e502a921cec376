package dev.sextant.samples.controlplane.rest;

import dev.sextant.samples.controlplane.policy.Policy;
import dev.sextant.samples.controlplane.policy.PolicySpec;
import dev.sextant.samples.web.Request;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Narrows a listing of policies by the query and cuts one page out of it.
final class PolicyListing {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    private final Request request;

    PolicyListing(Request request) {
        this.request = request;
    }

    /// The page.
    ///
    /// @throws Fault 400 if a number in the query will not do
    Value.Struct of(List<Policy> all) {
        int page = number("page", 1, Integer.MAX_VALUE, 1);
        int size = number("page_size", 1, LARGEST_SIZE, DEFAULT_SIZE);
        List<Policy> found = all.stream().filter(this::matches).toList();
        List<Value> cut = found.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .<Value>map(PolicyJson::summary)
                .toList();
        var pagination = Value.Struct.EMPTY
                .with("page", Value.num(page))
                .with("page_size", Value.num(size))
                .with("total_count", Value.num(found.size()))
                .with("total_pages", Value.num((found.size() + size - 1) / size));
        return Value.Struct.EMPTY.with("policies", new Value.Items(cut)).with("pagination", pagination);
    }

    private boolean matches(Policy policy) {
        PolicySpec spec = policy.latest().spec();
        List<String> kinds = request.all("kind");
        List<String> severities = request.first("severity")
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
        return (kinds.isEmpty() || spec.kinds().stream().anyMatch(kinds::contains))
                && (severities.isEmpty() || severities.contains(spec.severity().name()))
                && filter("name").map(text -> spec.name().contains(text)).orElse(true)
                && filter("builtin")
                        .map(text -> Boolean.toString(policy.isBuiltin()).equals(text.toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    private Optional<String> filter(String property) {
        return request.first("filter[" + property + "]");
    }

    private int number(String name, int low, int high, int fallback) {
        String text = request.first(name).orElse(Integer.toString(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new Fault(400, "INVALID_PARAMETER", name + " must be a number from " + low + " to " + high);
    }
}
