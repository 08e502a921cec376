package dev.sextant.desktop.form;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.Shots;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Path;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Forms in every theme and in the states that matter, drawn to be looked at.
@Tag("slow")
public final class FormGallery {
    public static final String START = """
            {"workflow_name":"build-and-release","project_name":"Sextant desktop","runner":"GITHUB_ACTION","valid_until":"in 2h",
             "image":{"reference":"ghcr.io/acme/sextant:1.4","digest":"sha256:9f2c41d09f2c41d09f2c41d09f2c41d09f2c41d09f2c41d09f2c41d09f2c41d0"},
             "labels":{"team":"platform","tier":"gold"},"policy":{"enforce":true,"names":["a"]}}
            """;

    private static final String HTTP = """
            {"owner":"octo","repo":"{{repository}}","body":{"title":"A bug","labels":["bug","help wanted"]}}
            """;

    @Test
    void drawsTheFormOfACall() {
        for (var theme : Theme.values()) {
            draw("form-call", theme, 488, 672, () -> view(Samples.form(START)));
            draw("form-call-narrow", theme, 388, 512, () -> view(Samples.form(START)));
        }
        Shots.take("form-call", Theme.LIGHT, TextSize.LARGEST, 976, 1344, () -> view(Samples.form(START)));
    }

    @Test
    void drawsEveryKind() {
        draw("form-kinds", Theme.LIGHT, 488, 700, FormGallery::kinds);
        draw("form-kinds", Theme.DARK, 488, 700, FormGallery::kinds);
        draw("form-unset", Theme.LIGHT, 488, 420, () -> view(Samples.form(Samples.KINDS, "{}")));
    }

    @Test
    void drawsAnHttpRequest() {
        draw("form-http", Theme.LIGHT, 488, 620, () -> view(Samples.form(Samples.HTTP, HTTP)));
    }

    @Test
    void drawsAGreyedForm() {
        draw("form-broken", Theme.DARK, 488, 400, () -> {
            var form = Samples.form(START);
            form.write("{");
            return view(form);
        });
    }

    private static FormView kinds() {
        var form = Samples.form(Samples.KINDS, Samples.KINDS_VALUE);
        form.mark(List.of(new Status.Violation(Path.parse("number"), "at most 7 in acme.")));
        return view(form);
    }

    private static FormView view(FormModel model) {
        return new FormView(model, new Background(Runnable::run));
    }

    private static void draw(String name, Theme theme, double width, double height, Callable<FormView> view) {
        var robot = Robot.start();
        robot.show(view, width, height, theme);
        var look = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        robot.picture().write(java.nio.file.Path.of("target", "shots", name + "-" + look + ".png"));
    }
}
