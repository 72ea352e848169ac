package waymark.exchange.material;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import waymark.kernel.InvariantViolation;
import waymark.kernel.PlainText;
import waymark.kernel.Ruling;
import waymark.web.files.StrictJson;
import waymark.web.material.Gaps;
import waymark.web.material.Material;
import waymark.web.material.Material.MaterialFile;

/// A file of material, as `docs/material-file.md` describes it: JSON, or a ZIP file of it with the files that belong to
/// it. What comes in may come from anybody: it is read strictly, within limits, and its texts lose HTML and
/// characters that are not seen.
final class MaterialFormat {

    static final String FORMAT = "waymark-material";

    /// The largest file that is made or read.
    static final int MOST_BYTES = 10_000_000;

    static final int MOST_THINGS = 40;

    private static final String DOCUMENT = "material.json";
    private static final int MOST_DOCUMENT = 4_000_000;
    private static final int MOST_INFLATED = 40_000_000;
    private static final int MOST_FILES = 60;
    private static final int MOST_DEPTH = 16;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 40;
    private static final Pattern FILE = Pattern.compile("files/[1-9][0-9]{0,2}");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?][^<>]{0,500}>");

    private static final JsonMapper STRICT = StrictJson.reader(MOST_DEPTH, MOST_DOCUMENT);

    private static final JsonMapper WRITER = StrictJson.writer();

    private MaterialFormat() {}

    /// Who gives it, as the file says.
    ///
    /// @param madeBy whom to name where it is used
    record Head(String partnership, String madeBy, MaterialLicence licence, LocalDate madeOn) {}

    /// What a file holds.
    ///
    /// @param cleaned how many texts lost HTML or characters that are not seen
    record Contents(Head head, List<Material> material, int cleaned) {

        Contents {
            material = List.copyOf(material);
        }
    }

    private record Document(
            @Nullable String format,
            int version,
            @Nullable String partnership,
            @Nullable String madeBy,
            @Nullable String licence,
            @Nullable String madeOn,
            @Nullable List<@Nullable Thing> material) {}

    private record Thing(
            @Nullable String kind,
            @Nullable String source,
            int edition,
            @Nullable String title,
            @Nullable JsonNode content,
            @Nullable List<@Nullable String> files) {}

    /// A written file.
    ///
    /// @param type as in a header
    record Written(byte[] bytes, String ending, String type) {}

    static Written write(Head head, List<Material> material) {
        var files = new ArrayList<MaterialFile>();
        var things = new ArrayList<@Nullable Thing>();
        for (var one : material) {
            var names = new ArrayList<@Nullable String>();
            for (var file : one.files()) {
                files.add(file);
                names.add("files/" + files.size());
            }
            things.add(new Thing(one.kind(), one.source(), one.edition(), one.title(), one.content(), names));
        }
        var document = WRITER.writeValueAsBytes(new Document(
                FORMAT,
                1,
                head.partnership(),
                head.madeBy(),
                head.licence().code(),
                head.madeOn().toString(),
                things));
        return files.isEmpty()
                ? new Written(document, "json", "application/json")
                : new Written(zip(document, files), "zip", "application/zip");
    }

    private static byte[] zip(byte[] document, List<MaterialFile> files) {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(DOCUMENT));
            zip.write(document);
            for (int number = 1; number <= files.size(); number++) {
                zip.putNextEntry(new ZipEntry("files/" + number));
                zip.write(files.get(number - 1).content());
            }
        } catch (IOException impossible) {
            throw new InvariantViolation("a file in memory that cannot be written", impossible);
        }
        return written.toByteArray();
    }

    /// Reads a file; says what is wrong with it, at the field.
    static Ruling<Contents> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused("The file must be smaller than %d MB".formatted(MOST_BYTES / 1_000_000));
        }
        var parts = new LinkedHashMap<String, byte[]>();
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            var fault = unzip(bytes, parts);
            if (fault.isPresent()) {
                return refused(fault.get());
            }
        } else {
            parts.put(DOCUMENT, bytes);
        }
        var document = parts.remove(DOCUMENT);
        if (document == null) {
            return refused("This is not a file of material: there is no material.json in it");
        }
        try {
            var read = STRICT.readValue(document, Document.class);
            return read == null ? refused("This is not a file of material") : contents(read, parts);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return refused("This is not a file of material" + place(unreadable));
        }
    }

    /// Where reading stopped. What the file says there is not repeated: it may be anything.
    private static String place(RuntimeException unreadable) {
        return unreadable instanceof JacksonException json
                        && json.getLocation() != null
                        && json.getLocation().getLineNr() > 0
                ? ": it cannot be read from line %d on"
                        .formatted(json.getLocation().getLineNr())
                : "";
    }

    /// Names are compared and never used as a path; sizes are counted while it is inflated.
    private static Optional<String> unzip(byte[] bytes, Map<String, byte[]> parts) {
        int left = MOST_INFLATED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!name.equals(DOCUMENT) && !FILE.matcher(name).matches()) {
                    return Optional.of("The file holds something that is no material");
                }
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || parts.size() > MOST_FILES) {
                    return Optional.of("There is too much in the file");
                }
                if (parts.put(name, content) != null) {
                    return Optional.of("The file holds the same thing twice");
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of("The file is damaged, or is no ZIP file");
        }
    }

    private static Ruling<Contents> contents(Document document, Map<String, byte[]> parts) {
        if (!FORMAT.equals(document.format) || document.version != 1) {
            return refused("This is not a file of material in a format that is read here");
        }
        var faults = new ArrayList<String>();
        var cleaning = new Cleaning();
        var licence = MaterialLicence.of(document.licence == null ? "" : document.licence);
        if (licence.isEmpty()) {
            faults.add("It names no licence under which it may be used");
        }
        var head = new Head(
                line(document.partnership, "the partnership", LONGEST_NAME, faults, cleaning),
                line(document.madeBy, "who made it", LONGEST_NAME, faults, cleaning),
                licence.orElse(MaterialLicence.CC0),
                day(document.madeOn, faults));
        var things = document.material == null ? List.<@Nullable Thing>of() : document.material;
        if (things.isEmpty() || things.size() > MOST_THINGS) {
            faults.add("It must hold between 1 and %d things".formatted(MOST_THINGS));
            return refused(String.join(". ", faults));
        }
        var used = new HashSet<String>();
        var material = new ArrayList<Material>();
        var sources = new HashSet<String>();
        for (var thing : things) {
            if (thing == null || !(thing.content instanceof ObjectNode)) {
                faults.add("One thing has no content");
                continue;
            }
            var one = new Material(
                    line(thing.kind, "the kind of a thing", LONGEST_SOURCE, faults, cleaning),
                    line(thing.source, "the reference of a thing", LONGEST_SOURCE, faults, cleaning),
                    thing.edition,
                    line(thing.title, "the title of a thing", LONGEST_NAME, faults, cleaning),
                    Gaps.each(thing.content, cleaning::text),
                    files(thing.files, parts, used, faults));
            if (thing.edition < 1) {
                faults.add("An edition must be a number from 1");
            }
            if (!sources.add(one.kind() + " " + one.source())) {
                faults.add("The same thing is in it twice");
            }
            material.add(one);
        }
        if (used.size() < parts.size()) {
            faults.add("It holds files that belong to nothing");
        }
        return faults.isEmpty()
                ? Ruling.agreed(new Contents(head, material, cleaning.count))
                : refused(String.join(". ", faults.stream().distinct().toList()));
    }

    private static List<MaterialFile> files(
            @Nullable List<@Nullable String> names,
            Map<String, byte[]> parts,
            HashSet<String> used,
            List<String> faults) {
        var files = new ArrayList<MaterialFile>();
        for (var name : names == null ? List.<@Nullable String>of() : names) {
            var content = name == null ? null : parts.get(name);
            if (name == null || content == null || !used.add(name)) {
                faults.add("A file is missing in it");
            } else {
                files.add(new MaterialFile(content));
            }
        }
        return files;
    }

    private static LocalDate day(@Nullable String text, List<String> faults) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException wrong) {
            faults.add("It does not say on which day it was made");
            return LocalDate.EPOCH;
        }
    }

    private static String line(@Nullable String text, String what, int most, List<String> faults, Cleaning cleaning) {
        var read = cleaning.text(text == null ? "" : text).strip();
        if (read.isEmpty()
                || read.length() > most
                || PlainText.fault(read, false).isPresent()) {
            faults.add("It must say %s in one line of at most %d characters".formatted(what, most));
        }
        return read;
    }

    private static Ruling<Contents> refused(String words) {
        return Ruling.refused("file", words);
    }

    /// Takes out what is not to be seen, and counts.
    private static final class Cleaning {

        private int count;

        String text(String text) {
            var clean = PlainText.without(TAG.matcher(text).replaceAll("")).replace("\0", "");
            if (!clean.equals(text)) {
                count++;
            }
            return clean;
        }
    }
}
