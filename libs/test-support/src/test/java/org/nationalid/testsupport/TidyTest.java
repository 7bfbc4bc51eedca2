package org.nationalid.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The repository keeps itself in order.
class TidyTest {
    private static final int LINES_MAX = 400;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".nid", "node_modules");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|@Dis" + "abled|allowEmpty" + "Should");
    private static final Pattern NUMBERED = Pattern.compile("^(?:V|)(\\d+)(?:__|-).*");

    private static Path checkout;
    private static List<Path> files;

    @BeforeAll
    static void list() throws IOException {
        checkout = Path.of("").toAbsolutePath();
        while (!Files.exists(checkout.resolve("nid"))) {
            checkout = checkout.getParent();
        }
        files = new ArrayList<>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(javaFiles()).hasSizeGreaterThan(100);
    }

    @Test
    void keepsFilesShort() {
        assertThat(javaFiles().filter(file -> lines(file).size() > LINES_MAX)).isEmpty();
    }

    @Test
    void leavesNothingUnfinishedOrSwitchedOff() {
        assertThat(javaFiles().filter(contains(UNFINISHED))).isEmpty();
    }

    @Test
    void saysWhatEachPackageIs() {
        Set<Path> packages = javaFiles()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        assertThat(packages).allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }

    @Test
    void saysWhatEachModuleIs() {
        assertThat(modules())
                .allMatch(module -> Files.exists(checkout.resolve(module).resolve("README.md")));
    }

    @Test
    void listsInTheReadmeExactlyTheModulesThatAreBuilt() {
        Set<String> listed = matches(checkout.resolve("README.md"), "(?m)^\\| \\[[^]]+]\\(([^)]+)\\)");
        assertThat(listed).isEqualTo(modules());
    }

    @Test
    void numbersDecisionsAndMigrationsOnce() {
        Map<Path, List<Path>> numbered = files.stream()
                .filter(file -> file.toString().contains("/db/migration/")
                        || file.toString().contains("/docs/decisions/"))
                .collect(Collectors.groupingBy(Path::getParent));
        assertThat(numbered).isNotEmpty();
        numbered.values().forEach(folder -> assertThat(folder.stream().map(TidyTest::numberOf))
                .doesNotHaveDuplicates());
    }

    @Test
    void shipsNoImageOfARealFinger() {
        Set<String> images = files.stream()
                .map(file -> checkout.relativize(file).toString())
                .filter(name -> name.matches(".*\\.(png|tif|tiff|bmp|wsq|jp2|jpg|jpeg)"))
                .collect(Collectors.toCollection(TreeSet::new));
        // The decoders' tests read encodings of one generated finger: nothing in this project can write WSQ or JPEG
        // 2000.
        String encodings = "libs/biometrics/src/test/resources/org/nationalid/biometrics/sample/finger";
        assertThat(images)
                .as("only generated pictures may be committed")
                .allMatch(name -> name.startsWith("docs/") || name.startsWith(encodings));
    }

    private static int numberOf(Path file) {
        var name = NUMBERED.matcher(file.getFileName().toString());
        assertThat(name.matches()).as("%s begins with its number", file).isTrue();
        return Integer.parseInt(name.group(1));
    }

    private static Set<String> modules() {
        return matches(checkout.resolve("pom.xml"), "<module>([^<]+)</module>");
    }

    private static Set<String> matches(Path file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(String.join("\n", lines(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<Path> contains(Pattern pattern) {
        return file ->
                lines(file).stream().anyMatch(line -> pattern.matcher(line).find());
    }

    private static Stream<Path> javaFiles() {
        return files.stream().filter(file -> file.toString().endsWith(".java"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
