package dev.sextant;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The walls inside the engine.
@AnalyzeClasses(packages = "dev.sextant", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices()
            .matching("dev.sextant.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a cycle makes one package of two");
}
