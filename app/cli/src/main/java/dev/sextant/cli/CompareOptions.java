package dev.sextant.cli;

import dev.sextant.compare.Rules;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Whether a call goes to several environments, and how their answers are compared.
final class CompareOptions {
    @Option(
            names = "--compare",
            paramLabel = "ENV,ENV",
            split = ",",
            description =
                    "Send the call to each of these environments of the workspace at once, and print in what their "
                            + "answers differ from the first's.")
    private List<String> environments = new ArrayList<>();

    @Option(
            names = "--ignore",
            paramLabel = "PATH",
            description =
                    "Compare without this: data[*].updated, or *.updated for that member anywhere. Repeat it for more.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--match",
            paramLabel = "ARRAY=MEMBER",
            description = "Tell the elements of an array apart by this member: data=id, or =id for the body itself.")
    private List<String> keys = new ArrayList<>();

    boolean comparing() {
        return !environments.isEmpty();
    }

    List<String> environments() {
        return environments;
    }

    Rules rules() {
        var rules = Rules.NONE;
        for (var path : ignored) {
            rules = rules.ignoring(path);
        }
        for (var key : keys) {
            var equals = key.indexOf('=');
            rules = equals < 0 ? rules : rules.keyed(key.substring(0, equals), key.substring(equals + 1));
        }
        return rules;
    }
}
