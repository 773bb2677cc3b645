package my.duta.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class ActTests {

    @Test
    void everyMethodThatCanBeCalledSaysWhoMayCallIt() {
        assertThat(called())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.isAnnotationPresent(May.class))
                        .as(it.toString())
                        .isNotEqualTo(it.isAnnotationPresent(Open.class)));
    }

    @Test
    void anybodyMayOnlySignInAndChooseHowPagesLook() {
        assertThat(called().stream().filter(it -> it.isAnnotationPresent(Open.class)))
                .allMatch(it -> it.getDeclaringClass() == SignInController.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyActIsAskedFor(Act act) {
        assertThat(called())
                .anyMatch(it -> it.isAnnotationPresent(May.class)
                        && it.getAnnotation(May.class).value() == act);
    }

    @ParameterizedTest
    @EnumSource
    void auditorChangesNothing(Act act) {
        boolean sees = act.name().startsWith("SEE_");

        assertThat(act.isFor(Role.AUDITOR) && !sees).isFalse();
    }

    private static List<Method> called() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("my.duta.console").stream()
                        .filter(it -> it.isAnnotatedWith(Controller.class))
                        .flatMap(it -> Stream.of(it.reflect().getDeclaredMethods()))
                        .filter(it -> AnnotatedElementUtils.hasAnnotation(it, RequestMapping.class))
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList();
    }
}
