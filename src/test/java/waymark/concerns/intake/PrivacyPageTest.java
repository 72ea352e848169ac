package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// What reporters are promised is what the partnership is told, and each promise names its proof.
class PrivacyPageTest {

    private static final Pattern PROOF = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void every_proof_that_is_named_exists() throws IOException {
        var page = Files.readString(Path.of("docs/privacy/public-reports.md"));
        var proofs = PROOF.matcher(page).results().toList();
        assertThat(proofs).hasSizeGreaterThan(10);
        for (var proof : proofs) {
            assertThat(source(proof.group(1))).as(proof.group()).contains("void " + proof.group(2) + "(");
        }
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var file = files.filter(path -> path.endsWith(test + ".java")).findFirst();
            return file.isPresent() ? Files.readString(file.get()) : "";
        }
    }

    @Test
    void the_public_page_says_each_of_its_texts() {
        var shown = SafetyController.PARTS.entrySet().stream()
                .flatMap(part -> part.getValue().stream().map(said -> "report.safety." + part.getKey() + "." + said))
                .toList();
        var texts = PublicTexts.of(Language.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("report.safety."))
                .filter(key -> !key.endsWith(".title")
                        && !List.of("report.safety.lead").contains(key))
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(texts);
    }
}
