package org.nationalid.portal.chart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.KeysResource;

@QuarkusTest
@QuarkusTestResource(value = KeysResource.class, initArgs = @ResourceArg(name = "ec", value = "client"))
class ChartScriptsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ADDRESS = Pattern.compile("\"(/(?:webjars|scripts)/[^\"]+)\"");

    @Nested
    class ABrowser {
        @Test
        void findsEverythingThatThePageAndItsScriptName() throws IOException {
            for (String file :
                    List.of("templates/ChartPages/charts.html", "META-INF/resources/scripts/chart/chart.js")) {
                Matcher named = ADDRESS.matcher(Files.readString(RESOURCES.resolve(file)));
                assertTrue(named.find(), file);
                do {
                    String type = named.group(1).endsWith(".css") ? "text/css" : "javascript";
                    given().get(named.group(1)).then().statusCode(200).contentType(containsString(type));
                } while (named.find());
            }
        }
    }
}
