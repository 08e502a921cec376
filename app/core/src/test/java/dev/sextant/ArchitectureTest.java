package dev.sextant;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The walls inside the engine, each with its reason.
@AnalyzeClasses(packages = "dev.sextant", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_LOOK_DOWN_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("schema")
            .definedBy("dev.sextant.schema..")
            .layer("catalog")
            .definedBy("dev.sextant.catalog..")
            .layer("exchange")
            .definedBy("dev.sextant.exchange..")
            .layer("body")
            .definedBy("dev.sextant.body..")
            .layer("compare")
            .definedBy("dev.sextant.compare..")
            .layer("environment")
            .definedBy("dev.sextant.environment..")
            .layer("protocol")
            .definedBy("dev.sextant.protocol..")
            .layer("auth")
            .definedBy("dev.sextant.auth..")
            .layer("workspace")
            .definedBy("dev.sextant.workspace..")
            .layer("lens")
            .definedBy("dev.sextant.lens..")
            .layer("session")
            .definedBy("dev.sextant.session..")
            .whereLayer("schema")
            .mayNotAccessAnyLayer()
            .whereLayer("catalog")
            .mayOnlyAccessLayers("schema")
            .whereLayer("exchange")
            .mayOnlyAccessLayers("schema", "catalog")
            .whereLayer("body")
            .mayOnlyAccessLayers("schema", "catalog", "exchange")
            .whereLayer("compare")
            .mayOnlyAccessLayers("schema", "catalog", "exchange", "body")
            .whereLayer("environment")
            .mayOnlyAccessLayers("schema", "catalog", "exchange")
            .whereLayer("protocol")
            .mayOnlyAccessLayers("schema", "catalog", "exchange", "environment")
            .whereLayer("auth")
            .mayOnlyAccessLayers("schema", "catalog", "exchange", "environment")
            .whereLayer("lens")
            .mayOnlyAccessLayers("schema", "catalog", "exchange", "environment")
            .whereLayer("session")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("workspace")
            .mayOnlyBeAccessedByLayers("session")
            .because("what a thing is must not depend on how it is called, kept or shown");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("dev.sextant.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a cycle makes one package of two");

    @ArchTest
    static final ArchRule NEEDS_ONLY_JSON_AND_LOGGING = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.sextant..",
                    "java..",
                    "javax.net..",
                    "javax.crypto..",
                    "javax.security.auth..",
                    "com.fasterxml.jackson.core..",
                    "org.jspecify..",
                    "org.slf4j..")
            .because("protocols and windows are other modules' matter");

    @ArchTest
    static final ArchRule OPENS_NO_CONNECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.rmi..")
            .because("only adapters talk to the network, each through a client that can be watched");

    @ArchTest
    static final ArchRule DRAWS_NOTHING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "java.beans..")
            .because("the engine runs where there is no screen");

    @ArchTest
    static final ArchRule READS_NO_OBJECT_STREAMS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(Input|Output)Stream")
            .because("bytes from outside become values, never objects");

    @ArchTest
    static final ArchRule PRINTS_NOTHING =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("standard output belongs to the answer of a call");

    @ArchTest
    static final ArchRule KEEPS_NO_STATIC_STATE = fields().that()
            .haveModifier(STATIC)
            .should(haveModifier(FINAL))
            .allowEmptyShould(true)
            .because("two sessions in one process must not see each other");
}
