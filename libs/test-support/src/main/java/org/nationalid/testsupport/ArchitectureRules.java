package org.nationalid.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/// The rules of the house, checked on compiled classes. Each service calls [#check(String)] with its root package.
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /// Checks every rule on the main classes of `rootPackage`; throws an AssertionError that lists the offenders.
    public static void check(String rootPackage) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        featuresFormNoCycle(rootPackage).check(code);
        resourcesNeverTouchRepositories().check(code);
        beansAreInjectedThroughConstructors().check(code);
        everyEndpointStatesWhoMayCallIt().check(code);
        entitiesNeverCrossTheWire().check(code);
        nobodyPrintsToTheConsole().check(code);
        namesSayWhatThingsAre().check(code);
    }

    private static ArchRule featuresFormNoCycle(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule resourcesNeverTouchRepositories() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Pages")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .because("a resource translates, a use case decides, a repository finds");
    }

    private static ArchRule beansAreInjectedThroughConstructors() {
        return fields().should().notBeAnnotatedWith(Inject.class).because("a constructor shows what a bean needs");
    }

    private static ArchRule everyEndpointStatesWhoMayCallIt() {
        return classes()
                .that(areServedOverHttp())
                .should(stateWhoMayCallEveryEndpoint())
                .because("deny unless stated");
    }

    private static ArchRule entitiesNeverCrossTheWire() {
        return noClasses()
                .that()
                .arePublic()
                .should()
                .beAnnotatedWith("jakarta.persistence.Entity")
                .because("an entity is package-private: wire records speak for it");
    }

    private static ArchRule nobodyPrintsToTheConsole() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Controller)$")
                .because("a name says what a thing is, not that it helps");
    }

    private static DescribedPredicate<JavaClass> areServedOverHttp() {
        return DescribedPredicate.describe(
                "are served over HTTP", type -> type.isAnnotatedWith(Path.class) && !type.isInterface());
    }

    private static ArchCondition<JavaClass> stateWhoMayCallEveryEndpoint() {
        return new ArchCondition<>("state who may call every endpoint") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    if (isEndpoint(method) && !statesCaller(method) && !statesCaller(type)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " states no caller"));
                    }
                }
            }
        };
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean statesCaller(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class)
                || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith("io.quarkus.security.Authenticated");
    }
}
