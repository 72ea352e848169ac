package waymark.exchange.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.material.Gaps;
import waymark.web.material.Material;
import waymark.web.material.Material.MaterialFile;

/// The file of material: what is written is what the schema says and comes back the same, and nothing hostile is read.
class MaterialFormatTest {

    private static final MaterialFormat.Head HEAD = new MaterialFormat.Head(
            "Two Moors Anti-Slavery Partnership",
            "Devon County Council",
            MaterialLicence.CC_BY,
            LocalDate.of(2026, 11, 29));

    private static final String GOOD = """
            {"format": "waymark-material", "version": 1, "partnership": "Two Moors", "madeBy": "Two Moors", "licence": "CC0-1.0",
             "madeOn": "2026-11-29", "material": [{"kind": "pathway", "source": "PW-0001", "edition": 1, "title": "Danger",
             "content": {"text": "Call 999"}, "files": []}]}
            """;

    @Test
    void what_is_written_fits_the_schema_and_comes_back() throws IOException {
        var plain = MaterialFormat.write(HEAD, List.of(thing("PW-0001", List.of())));
        assertThat(plain.ending()).isEqualTo("json");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/material-file.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(new String(plain.bytes(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();

        var packed = MaterialFormat.write(
                HEAD,
                List.of(
                        thing("TK-0001", List.of(new MaterialFile(new byte[] {1}), new MaterialFile(new byte[] {2}))),
                        thing("TK-0002", List.of(new MaterialFile(new byte[] {3})))));
        assertThat(packed.ending()).isEqualTo("zip");
        var read = agreed(packed.bytes());
        assertThat(read.head()).isEqualTo(HEAD);
        assertThat(read.cleaned()).isZero();
        assertThat(read.material()).extracting(Material::source).containsExactly("TK-0001", "TK-0002");
        assertThat(read.material().getFirst().files().getLast().content()).containsExactly(2);
        assertThat(read.material().getLast().files().getFirst().content()).containsExactly(3);
    }

    private static Material thing(String source, List<MaterialFile> files) {
        return new Material(
                "pathway", source, 2, "Danger", JsonMapper.shared().readTree("{\"text\": \"Call 999\"}"), files);
    }

    @Test
    void html_and_what_is_not_seen_is_taken_out_and_counted() {
        var read = agreed(GOOD.replace("Call 999", "<img src=x onerror=alert(1)>Call\\u202e 999 if < 5 minutes")
                .replace("Danger", "<b>Danger</b>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.cleaned()).isEqualTo(2);
        assertThat(read.material().getFirst().title()).isEqualTo("Danger");
        assertThat(read.material().getFirst().content().path("text").asString()).isEqualTo("Call 999 if < 5 minutes");
    }

    @Test
    void what_is_wrong_is_refused_in_words() throws IOException {
        refused("", "This is not a file of material");
        refused("null", "This is not a file of material");
        refused("[1]", "This is not a file of material");
        refused("{\"format\": \"waymark-material\"", "cannot be read from line 1");
        refused("{".repeat(50), "This is not a file of material");
        refused(GOOD.replace("waymark-material", "other"), "in a format that is read here");
        refused(GOOD.replace("CC0-1.0", "all rights reserved"), "names no licence");
        refused(GOOD.replace("2026-11-29", "yesterday"), "on which day it was made");
        refused(GOOD.replace("\"edition\": 1", "\"edition\": 0"), "An edition must be a number from 1");
        refused(GOOD.replace("\"source\"", "\"person\": \"Somebody\", \"source\""), "cannot be read from line");
        refused(GOOD.replace("\"files\": []", "\"files\": [\"files/1\"]"), "A file is missing in it");
        refused(GOOD.replace("{\"text\": \"Call 999\"}", "null"), "One thing has no content");
        refused(
                GOOD.replace("\"partnership\": \"Two Moors\"", "\"partnership\": \"\\n\""),
                "It must say the partnership");
        refused("x".repeat(MaterialFormat.MOST_BYTES + 1), "smaller than 10 MB");
        refused(zip("material.json", GOOD, "../../etc/passwd", "x"), "something that is no material");
        refused(zip("material.json", GOOD, "files/1", "x"), "files that belong to nothing");
        refused(zip("files/1", "x"), "there is no material.json in it");
        refused(zip("material.json", " ".repeat(41_000_000)), "too much in the file");
        refused("PK\3\4 and no ZIP file at all".getBytes(StandardCharsets.ISO_8859_1), "material");
    }

    @Test
    void numbers_and_addresses_become_gaps_and_national_ones_stay() {
        assertThat(Gaps.left(
                        "Call 01632 960 741 or (01632) 960741 or +44 1632 960741, else 0800 0121 700, 999 or 101; in 2026-2029.",
                        Set.of("08000121700")))
                .isEqualTo(
                        "Call [add your number] or [add your number] or [add your number], else 0800 0121 700, 999 or 101; in 2026-2029.");
        assertThat(Gaps.left("Write to duty.team@council.example.org today", Set.of()))
                .isEqualTo("Write to [add your address] today");
        assertThat(Gaps.in("Call [add your number]")).isTrue();
        assertThat(Gaps.in("Call 999")).isFalse();
    }

    private static byte[] zip(String... parts) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            for (int place = 0; place < parts.length; place += 2) {
                zip.putNextEntry(new ZipEntry(parts[place]));
                zip.write(parts[place + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return written.toByteArray();
    }

    private static MaterialFormat.Contents agreed(byte[] bytes) {
        return switch (MaterialFormat.read(bytes)) {
            case Ruling.Agreed<MaterialFormat.Contents>(var contents) -> contents;
            case Ruling.Refused<MaterialFormat.Contents>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static void refused(String file, String words) {
        refused(file.getBytes(StandardCharsets.UTF_8), words);
    }

    private static void refused(byte[] file, String words) {
        assertThat(MaterialFormat.read(file))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(((Problem) refused.problems().getFirst()).message())
                                .contains(words));
    }
}
