package dev.sextant.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The walls inside the window, each with its reason.
@AnalyzeClasses(packages = "dev.sextant.desktop", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_FX_THREAD = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sextant.desktop.fx..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .allowEmptyShould(true)
            .because("events are batched, one batch a frame; a second door would flood the queue");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_NODES = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .allowEmptyShould(true)
            .because("a view model is tested without a toolkit");

    @ArchTest
    static final ArchRule STYLE_COMES_FROM_SHEETS = noClasses()
            .should()
            .callMethod(Node.class, "setStyle", String.class)
            .allowEmptyShould(true)
            .because("colours and sizes are tokens of the theme");

    @ArchTest
    static final ArchRule RUNS_NO_FOREIGN_CODE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene.web..", "javafx.fxml..", "javax.script..", "netscape.javascript..")
            .allowEmptyShould(true)
            .because("what a server sends is shown, never run");

    @ArchTest
    static final ArchRule TEXTS_HAVE_ONE_MAKER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.sextant.desktop.controls..", "dev.sextant.desktop.viewer..")
            .should()
            .callConstructor(Label.class, String.class)
            .orShould()
            .callConstructor(Label.class)
            .orShould()
            .callConstructor(Tooltip.class, String.class)
            .orShould()
            .callConstructor(Tooltip.class)
            .allowEmptyShould(true)
            .because("Texts writes out what is not seen; the viewer has a table of its own");

    @ArchTest
    static final ArchRule ONE_TOOLKIT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javafx.embed.swing..")
            .allowEmptyShould(true)
            .because("a second toolkit costs start-up time and threads of its own");

    @ArchTest
    static final ArchRule PRINTS_NOTHING = noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true)
            .because("what a person must know stands in the window");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("dev.sextant.desktop.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a cycle makes one package of two");
}
