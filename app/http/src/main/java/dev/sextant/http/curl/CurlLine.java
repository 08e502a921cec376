package dev.sextant.http.curl;

import dev.sextant.catalog.Problem;
import dev.sextant.protocol.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads curl lines: of a shell, of bash, of Windows' `cmd`; several transfers become several calls.
public final class CurlLine {
    private static final Pattern CURL = Pattern.compile("(?s)\\s*(\\$\\s+)?(\\S*/)?curl(\\.exe)?\\s.*");
    private static final Pattern REMARKS = Pattern.compile("\\A(\\s*#[^\\n]*\\n)+");
    private static final String REMEDY = "Paste a whole curl line.";

    private CurlLine() {}

    /// The calls of a text that begins with `curl`, perhaps behind a prompt.
    public static Draft.Pasted read(String pasted) {
        var text = REMARKS.matcher(pasted).replaceFirst("");
        if (!CURL.matcher(text).matches()) {
            return new Draft.Pasted.Other();
        }
        return switch (Words.of(text.strip().replaceFirst("^\\$\\s+", ""))) {
            case Words.Broken(var reason) -> broken(reason);
            case Words.Read(var words, var input) -> drafts(Options.of(words.subList(1, words.size())), input);
        };
    }

    private static Draft.Pasted drafts(List<Options> transfers, String input) {
        var drafts = new ArrayList<Draft>();
        for (var options : transfers) {
            var addresses =
                    options.all("url").filter(address -> !address.isBlank()).toList();
            if (addresses.isEmpty()) {
                return broken("It names no address.");
            }
            for (var address : addresses) {
                switch (Transfer.of(options, address, input)) {
                    case Transfer.Known(var draft) -> drafts.add(draft);
                    case Transfer.Unknown(var reason) -> {
                        return broken(reason);
                    }
                }
            }
        }
        return new Draft.Pasted.Drafts(drafts);
    }

    private static Draft.Pasted broken(String reason) {
        return new Draft.Pasted.Broken(Problem.error("The curl line cannot be read.", reason, REMEDY));
    }
}
