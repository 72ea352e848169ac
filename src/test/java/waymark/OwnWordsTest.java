package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Letters, calendar files, names of files, pages of errors and whatever else the program writes are made of the words
/// in its classes, which templates become too, and of what a partnership keeps. So no word of another partnership is in
/// the first.
class OwnWordsTest {

    private static final Pattern INVENTED = Pattern.compile("(?i)demonstration|invented|sample|example\\.(org|com)");

    private static final Path CLASSES = Path.of("target/classes/waymark");

    /// These may: whoever reads them says why.
    private static final List<String> MAY = List.of(
            "waymark/Waymark", // where the file of that partnership is
            "waymark/pathways/drafting/ShippedPathways", // where its pathways are; read where a file names its code
            "waymark/cases/screening/", // words by which names and places are found in what people write
            "waymark/intelligence/screening/",
            "waymark/web/site/Gallery", // for those who build pages
            "waymark/web/site/Jtegallery",
            "waymark/access/messages/Jtedemonstration"); // a page of the demonstration

    /// Says it of the demonstration only, or to the operator.
    private static final List<String> SAID =
            List.of("waymark/reminders/calendar/CalendarFeedController", "waymark/web/mail/Mail");

    /// Such a class makes a letter, whatever kind it is of.
    private static final List<String> LETTERS = List.of(
            "waymark/web/mail/MailLetter", "waymark/access/messages/AccountEmail", "waymark/web/calendar/Appointment");

    @Test
    void no_class_outside_the_demonstration_says_a_word_of_another_partnership() throws IOException {
        var found = new TreeMap<String, String>();
        for (var one : classes()) {
            if (MAY.stream().anyMatch(name(one)::startsWith)) {
                continue;
            }
            for (var text : texts(one)) {
                OtherPartnership.words(text).ifPresent(word -> found.put(name(one), word));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void what_makes_letters_says_nothing_that_was_invented() throws IOException {
        var found = new ArrayList<String>();
        var makers = new ArrayList<String>();
        for (var one : classes()) {
            if (makes(one) && !SAID.contains(name(one))) {
                makers.add(name(one));
                texts(one).stream()
                        .filter(text -> INVENTED.matcher(text).find())
                        .forEach(text -> found.add(name(one) + ": " + text));
            }
        }
        assertThat(makers).contains("waymark/notices/EmailDigest", "waymark/campaigns/newsletters/NewsletterLetter");
        assertThat(makers).hasSizeGreaterThan(12);
        assertThat(found).isEmpty();
    }

    private static boolean makes(ClassModel one) {
        return LETTERS.stream().noneMatch(name(one)::startsWith)
                && StreamSupport.stream(one.constantPool().spliterator(), false)
                        .anyMatch(
                                entry -> entry instanceof ClassEntry other && LETTERS.contains(other.asInternalName()));
    }

    private static List<ClassModel> classes() throws IOException {
        var all = new ArrayList<ClassModel>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (var file : files.filter(OwnWordsTest::own).toList()) {
                all.add(ClassFile.of().parse(file));
            }
        }
        return all;
    }

    private static boolean own(Path file) {
        var name = file.toString();
        return name.endsWith(".class")
                && !name.contains("/demonstration/")
                && !name.matches(".*/Demo[A-Z][^/]*|.*/Demonstration[^/]*");
    }

    private static List<String> texts(ClassModel one) {
        return StreamSupport.stream(one.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .toList();
    }

    private static String name(ClassModel one) {
        return one.thisClass().asInternalName();
    }
}
