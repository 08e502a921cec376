package dev.sextant.http.curl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of one transfer of a curl line, by their long names, in order; words that are none are addresses.
record Options(List<Given> given) {
    /// One letter and the option it stands for. Capitals of the name are those of curl's manual.
    private static final Map<Character, String> LETTERS =
            letters("X request H header d data F form G get I head u user "
                    + "b cookie A user-agent e referer k insecure L location x proxy U proxy-user E cert m max-time "
                    + "T upload-file g globoff 0 http1.0 o output O remote-name s silent S show-error v verbose i include "
                    + "f fail n netrc K config r range c cookie-jar j junk-session-cookies w write-out D dump-header "
                    + "# progress-bar 4 ipv4 6 ipv6 N no-buffer Z parallel a append t telnet-option y speed-time Y speed-limit "
                    + "z time-cond C continue-at J remote-header-name R remote-time q disable M manual V version");

    private static final Set<String> VALUED = Set.copyOf(List.of(("request header data data-ascii data-raw data-binary "
                    + "data-urlencode json form form-string user cookie user-agent referer proxy proxy-user cert key "
                    + "cacert capath cert-type key-type pass max-time connect-timeout resolve connect-to upload-file url "
                    + "url-query output config range cookie-jar write-out dump-header oauth2-bearer noproxy socks5 "
                    + "socks5-hostname socks4 socks4a preproxy retry retry-delay retry-max-time max-redirs limit-rate "
                    + "interface expect100-timeout request-target aws-sigv4 ciphers tls13-ciphers tls-max trace "
                    + "trace-ascii stderr telnet-option speed-time speed-limit time-cond continue-at proxy-header "
                    + "keepalive-time dns-servers doh-url unix-socket abstract-unix-socket local-port max-filesize "
                    + "pinnedpubkey proto proto-default proto-redir rate variable netrc-file crlfile curves engine "
                    + "hostpubmd5 krb libcurl login-options mail-from mail-rcpt quote output-dir parallel-max "
                    + "proxy-cacert proxy-cert proxy-key service-name sasl-authzid alt-svc hsts delegation")
            .split(" ", -1)));

    Options {
        given = List.copyOf(given);
    }

    /// One option with its value, blank where it takes none.
    record Given(String name, String value) {}

    private static Map<Character, String> letters(String pairs) {
        var letters = new HashMap<Character, String>();
        var words = pairs.split(" ", -1);
        for (var at = 0; at + 1 < words.length; at += 2) {
            letters.put(words[at].charAt(0), words[at + 1]);
        }
        return letters;
    }

    /// The transfers of a line: `--next` begins another.
    static List<Options> of(List<String> words) {
        var transfers = new ArrayList<Options>();
        var given = new ArrayList<Given>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.equals("--next") || word.equals("-:")) {
                transfers.add(new Options(given));
                given.clear();
            } else if (word.startsWith("--") && word.length() > 2) {
                at = longOption(words, at, given);
            } else if (word.startsWith("-") && word.length() > 1) {
                at = letters(words, at, given);
            } else {
                given.add(new Given("url", word));
            }
        }
        transfers.add(new Options(given));
        return transfers;
    }

    private static int longOption(List<String> words, int at, List<Given> given) {
        var name = words.get(at).substring(2);
        var valued = VALUED.contains(name) && at + 1 < words.size();
        given.add(new Given(name, valued ? words.get(at + 1) : ""));
        return valued ? at + 1 : at;
    }

    /// `-sSLd x`: the letter that takes a value takes the rest of the word, or the next one.
    private static int letters(List<String> words, int at, List<Given> given) {
        var word = words.get(at);
        for (var index = 1; index < word.length(); index++) {
            var name = LETTERS.getOrDefault(word.charAt(index), "-" + word.charAt(index));
            if (!VALUED.contains(name)) {
                given.add(new Given(name, ""));
                continue;
            }
            var rest = word.substring(index + 1);
            var next = rest.isEmpty() && at + 1 < words.size();
            given.add(new Given(name, next ? words.get(at + 1) : rest));
            return next ? at + 1 : at;
        }
        return at;
    }

    boolean has(String name) {
        return given.stream().anyMatch(option -> option.name().equals(name));
    }

    /// The value said last.
    Optional<String> last(String name) {
        return all(name).reduce((first, second) -> second);
    }

    java.util.stream.Stream<String> all(String name) {
        return given.stream().filter(option -> option.name().equals(name)).map(Given::value);
    }
}
