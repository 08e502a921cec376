package dev.sextant.auth.oauth;

import dev.sextant.auth.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person with a browser that has no window: keeps cookies, follows redirects, fills in forms.
final class Browser implements Person {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final int MOST_PAGES = 12;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /// The address of the sign-in page that was visited last.
    private volatile URI visited = URI.create("none:-");

    private volatile String code = "";

    URI visited() {
        return visited;
    }

    @Override
    public void visit(URI page) {
        visited = page;
        Thread.ofVirtual().start(() -> walk(page));
    }

    @Override
    public void enter(String word, URI page) {
        code = word;
        Thread.ofVirtual().start(() -> walk(page));
    }

    @Override
    public boolean allows(List<String> command) {
        return false;
    }

    /// Fills in every form until there is none.
    private void walk(URI start) {
        try {
            var page = client.send(HttpRequest.newBuilder(start).build(), HttpResponse.BodyHandlers.ofString());
            for (var count = 0; count < MOST_PAGES; count++) {
                var form = FORM.matcher(page.body());
                if (!form.find()) {
                    return;
                }
                page = client.send(
                        HttpRequest.newBuilder(page.uri().resolve(unescaped(form.group(1))))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(filled(form.group(2))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the browser got stuck", e);
        }
    }

    private String filled(String form) {
        var pairs = new ArrayList<String>();
        var inputs = INPUT.matcher(form);
        while (inputs.find()) {
            var name = found(NAME.matcher(inputs.group(1)));
            if (!name.isEmpty()) {
                pairs.add(encoded(name) + "=" + encoded(value(name, inputs.group(1))));
            }
        }
        return String.join("&", pairs);
    }

    private String value(String name, String input) {
        return switch (name) {
            case "login" -> "mara";
            case "password" -> "any";
            case "user_code" -> code;
            default -> unescaped(found(VALUE.matcher(input)));
        };
    }

    private static String found(Matcher matcher) {
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String unescaped(String html) {
        return html.replace("&amp;", "&").replace("&quot;", "\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
