package dev.sextant.desktop.request;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.form.FormGallery;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The request pane at both widths and with every tab, drawn to be looked at.
@Tag("slow")
final class RequestGallery {
    private static final String BROKEN = """
            {
              "workflow_name": "build-and-release",
              "project_name": "{{project}}",
              "labels": {
                "team": "platform"
                "tier": "gold"
              },
              "dry_run": true, "contract_revision": 12
            }""";

    private final Robot robot = Robot.start();

    @Test
    void drawsEveryTab() {
        for (var theme : Theme.values()) {
            for (var tab : new String[] {"Form", "JSON", "Metadata", "Options", "Docs"}) {
                draw(theme, 488, tab);
            }
        }
        draw(Theme.LIGHT, 388, "Form");
        draw(Theme.LIGHT, 388, "JSON");
    }

    @Test
    void drawsBrokenJson() {
        var request = Requests.init();
        robot.show(() -> new RequestView(request), 488, 672, Theme.DARK);
        robot.run(() -> {
            request.form().write(FormGallery.START);
            request.form().write(BROKEN);
            return true;
        });
        save("request-broken-form-dark");
        open("JSON");
        save("request-broken-json-dark");
    }

    private void draw(Theme theme, double width, String tab) {
        var request = Requests.init();
        request.form().write(FormGallery.START);
        request.metadata().rows().add(new MetadataRow("chainloop-organization", "acme"));
        request.metadata().rows().add(new MetadataRow("x y", "{{value}}"));
        robot.show(() -> new RequestView(request), width, 672, theme);
        if (!tab.equals("Form")) {
            open(tab);
        }
        save("request-%s-%.0f-%s"
                .formatted(tab.toLowerCase(Locale.ROOT), width, theme.name().toLowerCase(Locale.ROOT)));
    }

    private void open(String tab) {
        robot.click(robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".pane-tab .label").stream()
                .filter(node -> ((Label) node).getText().equals(tab) && node.isVisible())
                .findFirst()
                .orElseThrow()));
    }

    private void save(String name) {
        robot.picture().write(Path.of("target", "shots", name + ".png"));
    }
}
