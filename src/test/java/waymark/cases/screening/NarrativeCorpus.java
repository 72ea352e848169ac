package waymark.cases.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Invented narratives, 250 to tune with and 250 unseen; half of each identifies somebody. Read from what is
/// written by hand and from templates with lists; [#main] writes the files that trials outside read. They share
/// neither names nor templates nor style, and nobody looked at what is missed in the unseen half. Where its
/// misses were read after all, a new one was written and the old one is tuned with.
final class NarrativeCorpus {

    private static final Path FOLDER = Path.of("src/test/resources/screening");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SEED = 19;

    enum Half {
        TUNING,
        /// Unseen until its misses were read; since then part of the tuning.
        OPENED,
        /// The same, of the half that was written after it.
        REOPENED,
        /// And of the one after that.
        RECENT,
        LATEST,
        FIFTH,
        UNSEEN;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param invented    always true: nobody in it exists
    /// @param identifying whether somebody can be told from it
    /// @param direct      what identifies by itself
    record Narrative(String id, boolean invented, boolean identifying, String text, List<Span> direct) {}

    record Span(int start, int end, Kind kind) {}

    private NarrativeCorpus() {}

    /// Writes both files anew.
    public static void main(String... arguments) throws IOException {
        for (var half : Half.values()) {
            Files.writeString(file(half), lines(half));
        }
    }

    static Path file(Half half) {
        return FOLDER.resolve("corpus-" + half.word() + ".jsonl");
    }

    static String lines(Half half) {
        var lines = new StringBuilder();
        for (var narrative : read(half)) {
            lines.append(JSON.writeValueAsString(narrative)).append('\n');
        }
        return lines.toString();
    }

    static List<Narrative> read(Half half) {
        var all = new ArrayList<Narrative>();
        for (var block : blocks(half.word() + "-written.txt")) {
            all.add(marked(half.word() + "-w" + (all.size() + 1), block.kind, block.text));
        }
        var templates = FOLDER.resolve(half.word() + "-templates.txt");
        var lists = lists(templates);
        var random = new Random(SEED + half.ordinal());
        for (var block : blocks(templates.getFileName().toString())) {
            var kind = block.kind.substring(0, 1);
            for (int count = Integer.parseInt(block.kind.substring(2)); count > 0; count--) {
                all.add(marked(half.word() + "-t" + (all.size() + 1), kind, filled(block.text, lists, random)));
            }
        }
        return all;
    }

    /// Single sentences for the rules.
    static List<Narrative> sentences() {
        var all = new ArrayList<Narrative>();
        for (var block : blocks("sentences.txt")) {
            all.add(marked("s" + (all.size() + 1), block.kind, block.text));
        }
        return all;
    }

    private record Block(String kind, String text) {}

    private static List<Block> blocks(String name) {
        var blocks = new ArrayList<Block>();
        String kind = "";
        var text = new StringBuilder();
        for (var line : text(FOLDER.resolve(name)).split("\n", -1)) {
            if (line.startsWith("= ")) {
                if (!kind.isEmpty()) {
                    blocks.add(new Block(kind, text.toString().strip()));
                }
                kind = line.substring(2);
                text.setLength(0);
            } else if (!kind.isEmpty()) {
                text.append(line).append('\n');
            }
        }
        blocks.add(new Block(kind, text.toString().strip()));
        return blocks;
    }

    private static Map<String, List<String>> lists(Path file) {
        var lists = new HashMap<String, List<String>>();
        for (var line : text(file).split("\n", -1)) {
            if (line.startsWith(": ")) {
                int space = line.indexOf(' ', 2);
                lists.put(
                        line.substring(2, space),
                        Arrays.asList(line.substring(space + 1).split("\\|", -1)));
            }
        }
        return lists;
    }

    /// `[[N:given2]]` becomes `[[N|Linh]]`; the same slot is the same value within one narrative.
    private static String filled(String template, Map<String, List<String>> lists, Random random) {
        var chosen = new HashMap<String, String>();
        var used = new HashSet<String>();
        var text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("[[", at); open >= 0; open = template.indexOf("[[", at)) {
            int close = template.indexOf("]]", open);
            var slot = template.substring(open + 2, close);
            int colon = slot.indexOf(':');
            text.append(template, at, open);
            var list = slot.substring(colon + 1);
            var value = chosen.computeIfAbsent(list, name -> pick(name, lists, used, random));
            text.append(colon == 0 ? value : "[[" + slot.substring(0, colon) + "|" + value + "]]");
            at = close + 2;
        }
        return text.append(template.substring(at)).toString();
    }

    private static String pick(String name, Map<String, List<String>> lists, Set<String> used, Random random) {
        var base = Character.isDigit(name.charAt(name.length() - 1)) ? name.substring(0, name.length() - 1) : name;
        var values = new ArrayList<>(Objects.requireNonNull(lists.get(base), base));
        Collections.shuffle(values, random);
        return values.stream().filter(used::add).findFirst().orElseThrow();
    }

    private static Narrative marked(String id, String kind, String marked) {
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        int at = 0;
        for (int open = marked.indexOf("[[", at); open >= 0; open = marked.indexOf("[[", at)) {
            int close = marked.indexOf("]]", open);
            text.append(marked, at, open);
            int start = text.length();
            text.append(marked, open + 4, close);
            spans.add(new Span(start, text.length(), kind(marked.charAt(open + 2))));
            at = close + 2;
        }
        text.append(marked.substring(at));
        if (kind.equals("-") != spans.isEmpty() && !kind.equals("*")) {
            throw new IllegalStateException(id + " is marked wrongly");
        }
        return new Narrative(id, true, !kind.equals("-"), text.toString(), spans);
    }

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'N' -> Kind.NAME;
            case 'B' -> Kind.DATE_OF_BIRTH;
            case 'T' -> Kind.TELEPHONE;
            case 'E' -> Kind.EMAIL;
            case 'O' -> Kind.ONLINE;
            case 'A' -> Kind.ADDRESS;
            case 'P' -> Kind.POSTCODE;
            case 'L' -> Kind.PLACE;
            case 'R' -> Kind.REFERENCE;
            case 'V' -> Kind.VEHICLE;
            case 'K' -> Kind.BANK;
            default -> throw new IllegalStateException("No kind " + letter);
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
