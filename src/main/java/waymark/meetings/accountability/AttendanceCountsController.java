package waymark.meetings.accountability;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;

/// Attendance counted by organisation, group or person, in words and as a file.
@Controller
class AttendanceCountsController {

    private static final String PAGE = "meetings/accountability/counts";
    private static final int SIZE = 20;

    /// By what attendance is counted.
    enum By {
        ORGANISATION("Organisation"),
        GROUP("Group"),
        PERSON("Person");

        private final String word;

        By(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(ORGANISATION);
        }
    }

    record View(By by, Span span, List<AttendanceCounts.Line> lines, Paging paging) {

        List<Choice> choices() {
            return Choice.from(Arrays.asList(By.values()), By::code, By::word);
        }
    }

    private final AttendanceCounts counts;
    private final Clock clock;

    AttendanceCountsController(AttendanceCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/accountability/attendance")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(FormData form) {
        var span = Span.read(form, LocalDate.now(clock));
        var by = By.of(form.text("by"));
        var lines = counts.of(by, span);
        var paging = Paging.of(form.text("page"), SIZE, lines.size());
        var view = new View(
                by, span, lines.stream().skip(paging.offset()).limit(SIZE).toList(), paging);
        return span.problems().isEmpty() ? Page.show(PAGE, view) : Page.refuse(PAGE, view);
    }

    @GetMapping({"/accountability/attendance.csv", "/accountability/attendance.xlsx"})
    @Allow(VIEW_MEETINGS)
    ListFile file(FormData form) {
        var by = By.of(form.text("by"));
        return new ListFile(
                "attendance-by-" + by.code(),
                List.of(by.word(), "Of", "Present", "Deputy", "Apology", "Absent", "Meetings that count"),
                counts.of(by, Span.read(form, LocalDate.now(clock))).stream()
                        .map(line -> List.of(
                                line.name(),
                                line.about(),
                                line.present(),
                                line.deputy(),
                                line.apology(),
                                line.absent(),
                                line.share().whole()))
                        .toList());
    }
}
