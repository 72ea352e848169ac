package waymark.cases.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.safety.RecordedRisk;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// All answers of a referral on one page, what is missing, the reasons for gaps, and what makes a good one.
@Controller
class ReferralCheckController {

    /// @param lines the progress of each section
    /// @param hints what makes a good referral
    record View(
            ReferralPages.About about,
            List<SectionProgress> lines,
            List<QualityHint> hints,
            FormLists lists,
            List<Area> areas) {

        /// The questions of a section that are asked or answered.
        List<Question> questions(ReferralSection section) {
            return about.answers().asked(section).stream()
                    .filter(question -> question.kind() != QuestionKind.FILES)
                    .filter(question -> question.required()
                            || question.kind() == QuestionKind.ROUTE
                            || !about.answers().get(question.name()).isEmpty())
                    .toList();
        }

        /// The answer in words.
        String words(Question question) {
            return SheetLine.words(about.answers(), question, lists, areas);
        }

        List<SeenSign> signs() {
            return SeenSign.of(about.answers().section(ReferralSection.SIGNS));
        }

        int missing() {
            return lines.stream().mapToInt(line -> line.missing().size()).sum();
        }

        int gaps() {
            return lines.stream().mapToInt(line -> line.gaps().size()).sum();
        }

        String change(String section) {
            return "%s/sections/%s".formatted(about.path(), section);
        }
    }

    private final ReferralPages pages;
    private final Referrals referrals;
    private final DocumentsApi documents;
    private final RecordedRisk risk;
    private final FormLists lists;

    ReferralCheckController(
            ReferralPages pages, Referrals referrals, DocumentsApi documents, RecordedRisk risk, FormLists lists) {
        this.pages = pages;
        this.referrals = referrals;
        this.documents = documents;
        this.risk = risk;
        this.lists = lists;
    }

    @GetMapping("/cases/{ref}/referral/{person}/check")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var about = pages.get(actor, ref, person);
        var others = referrals.all(about.it()).entrySet().stream()
                .filter(one -> !one.getKey().equals(about.person().id()))
                .flatMap(one -> one.getValue().texts().stream())
                .toList();
        int files = documents.of(actor, about.it().ref(), false).kept().size();
        return Page.show(
                "cases/referral/check",
                new View(
                        about,
                        SectionProgress.all(about.answers()),
                        QualityHints.of(about.answers(), others, files, risk.highOfAgain(about.it()), lists),
                        lists,
                        pages.areas(actor)));
    }
}
