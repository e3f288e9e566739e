package io.github.cameltextrequest.webhook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.util.Set;
import javax.crypto.Mac;

/** Token and signature are compared in a time that tells nothing of how much of them was right. */
@AnalyzeClasses(
        packages = "io.github.cameltextrequest.webhook",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ConstantTimeTest {
    private static final Set<String> COMPARISONS =
            Set.of("equals", "equalsIgnoreCase", "contentEquals", "compareTo", "compare", "mismatch", "deepEquals");

    @ArchTest
    static final ArchRule whoMakesACodeComparesItByMessageDigest = classes()
            .that(describe("use a Mac", ConstantTimeTest::usesAMac))
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);

    @ArchTest
    static final ArchRule whoMakesACodeComparesNothingElse = noClasses()
            .that(describe("use a Mac", ConstantTimeTest::usesAMac))
            .should()
            .callMethodWhere(describe("compares texts or bytes", ConstantTimeTest::comparesTextsOrBytes));

    private static boolean usesAMac(JavaClass type) {
        return !type.isEquivalentTo(HookKeys.class)
                && type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Mac.class));
    }

    private static boolean comparesTextsOrBytes(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        return COMPARISONS.contains(call.getName())
                && (owner.equals("java.lang.String")
                        || owner.equals("java.util.Arrays")
                        || owner.equals("java.util.Objects")
                        || owner.equals("java.lang.Object"));
    }
}
