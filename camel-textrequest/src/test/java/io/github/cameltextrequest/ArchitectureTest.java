package io.github.cameltextrequest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.github.cameltextrequest",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    private static final String ROOT = "io.github.cameltextrequest";

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingBelowKnowsTheRoot = noClasses()
            .that()
            .resideInAPackage(ROOT + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule theClientKnowsNoEvents = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".client..", ROOT + ".operation..", ROOT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".event..");

    @ArchTest
    static final ArchRule modelsKnowNothingElse = noClasses()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".operation..", ROOT + ".client..", ROOT + ".exception..");
}
