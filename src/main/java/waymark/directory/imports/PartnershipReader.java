package waymark.directory.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.PlainText;

/// Reads the bytes somebody sent as a partnership file, trusting nothing: size, letters, brackets and fields
/// are looked at before the shape is.
@Component
class PartnershipReader {

    /// Five million bytes: a hundred times what a partnership of fifty organisations needs.
    static final int LIMIT = 5_000_000;

    static final int DEPTH = 30;
    private static final int LONGEST_TEXT = 100_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .build();
    private final PartnershipShape shape = new PartnershipShape();

    /// What was read: the file as far as it could be read, null where it is no JSON at all, and its faults
    /// so far.
    record Reading(@Nullable PartnershipFile file, List<FileFault> faults) {

        static Reading impossible(String found, String expected) {
            return new Reading(null, List.of(new FileFault("", found, expected)));
        }
    }

    Reading read(byte[] bytes) {
        if (bytes.length > LIMIT) {
            return Reading.impossible(
                    "a file of %,d bytes".formatted(bytes.length), "at most %,d bytes".formatted(LIMIT));
        }
        var text = letters(bytes);
        if (text.isEmpty()) {
            return Reading.impossible(
                    "a file that is not text in UTF-8",
                    "JSON saved as UTF-8; spreadsheets and Word files are not read");
        }
        return parsed(text.get());
    }

    private static Optional<String> letters(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text); // some editors write a mark first
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private Reading parsed(String text) {
        if (text.isBlank()) {
            return Reading.impossible("nothing", "a JSON object, which begins with {");
        }
        try {
            var faults = new FileFaults();
            lookOver(text, faults);
            JsonNode tree = mapper.readTree(text);
            var told = new HashSet<String>();
            letters(tree, "", faults, told);
            shape.check(tree, faults, told);
            return new Reading(PartnershipFile.of(tree), faults.list());
        } catch (StreamConstraintsException withoutEnd) {
            return Reading.impossible(
                    "brackets within brackets, or one text or number, without end",
                    "at most %d brackets deep, and texts of at most %,d characters".formatted(DEPTH, LONGEST_TEXT));
        } catch (JacksonException malformed) {
            return malformed(text, malformed);
        }
    }

    private static Reading malformed(String text, JacksonException malformed) {
        int line = Math.max(1, malformed.getLocation().getLineNr());
        int column = Math.max(1, malformed.getLocation().getColumnNr());
        var words = text.lines().skip(line - 1L).findFirst().orElse("").strip();
        return Reading.impossible(
                "not JSON at line %d, column %d: “%s”"
                        .formatted(line, column, PlainText.visible(PartnershipShape.cut(words))),
                "JSON; just before this place a comma, bracket or quotation mark is missing or left over");
    }

    /// One pass over the brackets: a field written twice would silently lose one of its values.
    private void lookOver(String text, FileFaults faults) {
        try (var parser = mapper.createParser(text)) {
            var fields = new ArrayDeque<Set<String>>();
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> fields.push(new HashSet<>());
                    case END_OBJECT -> fields.pop();
                    case PROPERTY_NAME -> field(parser, fields.element(), faults);
                    default -> {}
                }
            }
        }
    }

    /// Characters that nobody sees, in every text of the file.
    private static void letters(JsonNode node, String at, FileFaults faults, Set<String> told) {
        if (node.isString()) {
            boolean lines = at.equals("/partnership/source") || at.endsWith("/note");
            PlainText.fault(node.stringValue(), lines)
                    .ifPresent(wrong -> faults.when(
                            told.add(at),
                            at,
                            "%s in “%s”".formatted(PlainText.named(wrong), PartnershipShape.cut(node.stringValue())),
                            "the same text without it: write it again by hand instead of copying it"));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(child -> letters(
                            child.getValue(), at + "/" + PartnershipShape.escaped(child.getKey()), faults, told));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                letters(node.get(i), at + "/" + i, faults, told);
            }
        }
    }

    private static void field(JsonParser parser, Set<String> fields, FileFaults faults) {
        faults.when(
                !fields.add(parser.currentName()),
                parser.streamReadContext().pathAsPointer().toString(),
                "the field “%s” a second time, at line %d"
                        .formatted(
                                PartnershipShape.cut(parser.currentName()),
                                parser.currentTokenLocation().getLineNr()),
                "each field once");
    }
}
