package waymark.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {

    private static final List<String> LISTED =
            List.of("class,reason", "waymark.ATest,a real browser", "waymark.BTest,\"kills, twice\"");
    private static final List<String> NOTHING = List.of("id,level,applies,status,evidence,note");

    @TempDir
    Path folder;

    @Test
    void a_class_that_takes_long_is_told_unless_it_is_listed() throws IOException {
        took("waymark.ATest", "20.5");
        took("waymark.BTest", "1,060.0");
        took("waymark.CTest", "14.9");
        took("waymark.DTest", "16.1");

        assertThat(read(false).slow(LISTED)).containsExactly("waymark.DTest");
        assertThat(read(false).judge(LISTED, NOTHING)).isEmpty();
    }

    @Test
    void a_class_that_takes_four_times_as_long_is_wrong_but_in_a_deep_run() throws IOException {
        took("waymark.ATest", "20.5");
        took("waymark.BTest", "29");
        took("waymark.DTest", "60.1");

        assertThat(read(false).judge(LISTED, NOTHING)).containsExactly("waymark.DTest took more than 60 s");
        assertThat(read(true).judge(LISTED, NOTHING)).isEmpty();
    }

    @Test
    void a_line_without_its_class_is_wrong() throws IOException {
        took("waymark.ATest", "20");

        assertThat(read(false).judge(LISTED, NOTHING))
                .containsExactly("slow-tests.csv lists a class that did not run: waymark.BTest");
    }

    @Test
    void evidence_ran_or_waits_for_the_deep_run() throws IOException {
        report("""
                <testsuite name="waymark.ATest" time="1">
                  <testcase classname="waymark.ATest" name="a_code(String)[1]"/>
                  <testcase classname="waymark.ATest" name="given_up"><skipped message="no small disk"/></testcase>
                  <testcase classname="waymark.ATest" name="kills"><skipped message="only in bin/test --deep"/></testcase>
                </testsuite>
                """, "waymark.ATest");
        var evidence = List.of(
                "id,level,applies,status,evidence,note",
                "V1,1,yes,met,ATest#a_code;docs/house.md,",
                "V2,1,yes,met,ATest#kills,",
                "V3,1,yes,met,ATest#given_up,with, commas");

        assertThat(read(false).judge(List.of(""), evidence))
                .containsExactly("asvs.csv names a test that did not run: ATest#given_up");
        assertThat(read(true).judge(List.of(""), evidence))
                .containsExactly(
                        "asvs.csv names a test that did not run: ATest#kills",
                        "asvs.csv names a test that did not run: ATest#given_up");
    }

    @Test
    void evidence_of_a_class_that_is_left_out_since_nothing_changed_is_evidence() throws IOException {
        report("""
                <testsuite name="waymark.AJourney" time="1">
                  <testcase classname="waymark.AJourney" name="a_form_is_kept"><skipped message="%s"/></testcase>
                </testsuite>
                """.formatted(TestReport.UNCHANGED), "waymark.AJourney");

        assertThat(read(false)
                        .judge(
                                List.of(""),
                                List.of(
                                        "id,level,applies,status,evidence,note",
                                        "V1,1,yes,met,AJourney#a_form_is_kept,")))
                .isEmpty();
    }

    private TestReport read(boolean deep) {
        var report = new TestReport(deep);
        report.read(folder);
        return report;
    }

    private void took(String type, String seconds) throws IOException {
        report("<testsuite name=\"%s\" time=\"%s\"/>".formatted(type, seconds), type);
    }

    private void report(String xml, String type) throws IOException {
        Files.writeString(folder.resolve("TEST-" + type + ".xml"), xml);
    }
}
