package waymark.cases.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people are told about their data, word for word. A version is never changed.
///
/// @param language of the text, as in `en`
/// @param words paragraphs with an empty line between them; one that begins with `#` is a heading
/// @param agreed by whom in the partnership, and when; empty where it is a draft
record PrivacyNotice(
        int number, String language, LocalDate fromDay, String title, String words, String agreed, String writtenBy) {

    /// A heading or a paragraph.
    record Block(boolean heading, String text) {}

    /// `Version 2, English`.
    String name() {
        return "Version %d, %s%s".formatted(number, languageName(), draft() ? ", draft" : "");
    }

    String languageName() {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK);
    }

    /// The direction in which its language is written.
    String direction() {
        return List.of("ar", "fa", "ur", "ps", "ku", "he", "ckb").contains(language) ? "rtl" : "ltr";
    }

    boolean draft() {
        return agreed.isEmpty();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var paragraph = new StringBuilder();
        words.lines().forEach(line -> {
            if (line.isBlank() || line.startsWith("#")) {
                end(blocks, paragraph);
            }
            if (line.startsWith("#")) {
                blocks.add(new Block(true, line.substring(1).strip()));
            } else if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.strip());
            }
        });
        end(blocks, paragraph);
        return blocks;
    }

    private static void end(List<Block> blocks, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(false, paragraph.toString()));
            paragraph.setLength(0);
        }
    }
}
