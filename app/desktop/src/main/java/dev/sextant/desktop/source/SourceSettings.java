package dev.sextant.desktop.source;

import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.environment.PairTable;
import dev.sextant.protocol.Source;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// How a source is read and called: where it is, the wire, import roots, files for what lacks, headers for reflection.
final class SourceSettings extends VBox {
    private static final double GAP = 8;
    private static final FilePicker.Wish MENDS = new FilePicker.Wish(
            FilePicker.Count.FILES,
            "Files with what lacks",
            List.of("*.proto", "*.binpb", "*.protoset", "*.pb", "*.desc", "*.gz"));

    private final SourceViewModel model;
    private final FactsTable facts = new FactsTable();
    private final PathRows roots;
    private final PathRows mends;
    private final Segments<Source.Wire> wires;

    SourceSettings(SourceViewModel model) {
        this.model = model;
        this.wires = new Segments<>(
                List.of(Source.Wire.values()), model.source().options().wire(), SourceSettings::word);
        this.roots = new PathRows(Icon.FOLDER, "Add folder", this::chooseRoot, model::removeRoot);
        this.mends = new PathRows(Icon.FILE, "Add files", this::chooseMends, model::unmend);
        getStyleClass().add("environment-body");
        wires.getStyleClass().add("words");
        wires.setDisable(!model.isRpc());
        wires.valueProperty().addListener((_, _, wire) -> model.wire(wire));
        getChildren().setAll(section("Source", "", facts));
        if (model.isRpc()) {
            addRpc();
        }
        model.listingProperty().subscribe(this::show);
    }

    private void addRpc() {
        getChildren()
                .addAll(
                        section("Server", "", new VitalsPane(model)),
                        section("Protocol of its calls", "The same methods and messages, packed another way.", wires),
                        section(
                                "Import roots",
                                "Folders that `import` lines are looked for in. None: they are deduced.",
                                roots),
                        section(
                                "Files for what lacks",
                                ".proto files or descriptor sets that stand in for what was not served.",
                                mends));
        if (model.source().kind() == Source.Kind.REFLECTION) {
            getChildren()
                    .add(section(
                            "Headers of reflection",
                            "They go along when the contract is read, and with nothing else.",
                            new PairTable("header", model.headers())));
        }
    }

    private void show(Listing listing) {
        var source = listing.source();
        facts.clear();
        facts.addCode("Where", source.location());
        facts.add("Kind", kind(source.kind()));
        if (listing instanceof Listing.Ready ready) {
            facts.add("Read by", ready.opened().catalog().origin());
            facts.add("Operations", Integer.toString(ready.index().count()));
        }
        roots.show(source.options().roots());
        mends.show(source.options().mends());
        wires.valueProperty().set(source.options().wire());
    }

    private void chooseRoot() {
        FilePicker.one(this, FilePicker.Wish.folder("Folder with imports"))
                .ifPresent(folder -> model.addRoot(folder.toString()));
    }

    private void chooseMends() {
        model.mend(choose(this));
    }

    /// Asks for files that hold what lacks.
    static List<String> choose(Node where) {
        return FilePicker.all(where, MENDS).stream().map(Path::toString).toList();
    }

    private static VBox section(String title, String hint, Node content) {
        var section = new VBox(GAP, Texts.label(title, "section-head", "muted"));
        if (!hint.isEmpty()) {
            section.getChildren().add(Texts.sentence(hint, "hint"));
        }
        section.getChildren().add(content);
        return section;
    }

    private static String kind(Source.Kind kind) {
        return switch (kind) {
            case REFLECTION -> "gRPC server reflection";
            case PROTO -> ".proto files";
            case DESCRIPTORS -> "descriptor set";
            case OPENAPI -> "OpenAPI document";
            case HTTP -> "Address without a contract";
        };
    }

    private static String word(Source.Wire wire) {
        return switch (wire) {
            case GRPC -> "gRPC";
            case GRPC_WEB -> "gRPC-Web";
            case GRPC_WEB_TEXT -> "gRPC-Web text";
            case CONNECT -> "Connect";
        };
    }
}
