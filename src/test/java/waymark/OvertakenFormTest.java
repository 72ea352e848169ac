package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.web.edge.RateLimitFixtures;
import waymark.web.mvc.Routes;
import waymark.web.mvc.Routes.Route;

/// Every form that changes something with a version, by two people at once: both open it, one changes a field
/// and saves, the other changes another field. Nothing of the first may be taken back, and nothing of the
/// second be lost.
@WaymarkTest
@FreshDatabase
class OvertakenFormTest {

    /// Forms with a version that change no text that stands: a step is taken with them and their fields
    /// begin empty, or something new is added. What is typed into them stays by the same rule; their own
    /// tests say so.
    private static final Set<String> STEPS = Set.of(
            "/campaigns/{ref}/step", // a step; see CampaignPagesTest
            "/funding/open-data", // one field, of one shape; see FundingResourcesTest
            "/insight/local/{ref}/withdrawal", // a step; see NationalPagesTest
            "/insight/national/imports/{ref}/confirmation", // a step; see NationalPictureJourney
            "/insight/national/imports/{ref}/refusal", // a step
            "/insight/notes/{chart}", // adds one beside those before; see NationalPagesTest
            "/insight/reach/gaps/{ref}/closure", // a step; see NationalPagesTest
            "/insight/reach/gaps/{ref}/taking-up", // a step; see NationalPictureJourney
            "/campaigns/toolkits/{ref}/step", // a step; see ToolkitPagesTest
            "/campaigns/newsletters/{ref}/step", // a step; see NewsletterPagesTest
            "/accountability/letters/{ref}/dropping",
            "/accountability/letters/{ref}/sending",
            "/accountability/remarks/{id}",
            "/cases/{ref}/closure",
            "/cases/{ref}/plan/actions/{id}/result", // a step; see PlanPageTest
            "/cases/{ref}/plan/needs/{domain}/actions", // adds one
            "/cases/{ref}/plan/needs/{domain}/referrals", // adds one
            "/cases/{ref}/plan/referrals/{id}", // a step; see ServiceReferralTest
            "/cases/{ref}/plan/review", // each review follows on the one before; see PlanPageTest
            "/cases/{ref}/disclosures/{share}/deletion",
            "/cases/{ref}/disclosures/{share}/dropping",
            "/cases/{ref}/disclosures/{share}/recall",
            "/cases/{ref}/disclosures/{share}/release",
            "/cases/{ref}/disclosures/{share}/telling",
            "/cases/{ref}/police-requests/{request}/answer",
            "/cases/{ref}/police-requests/{request}/decision", // one part of several; see PoliceRequestPageTest
            "/cases/{ref}/police-requests/{request}/second-person",
            "/cases/{ref}/police-requests/{request}/withdrawal",
            "/cases/{ref}/members/owner",
            "/cases/{ref}/members/{id}/ending",
            "/cases/{ref}/sealed/{person}/{kind}/writing", // begins empty; see SealedFieldsPageTest
            "/cases/{ref}/referral/{person}/home-office-draft", // one date, of the last 28 days
            "/cases/{ref}/comparisons/{comparison}",
            "/cases/{ref}/route",
            "/cases/{ref}/transfer/new", // begins empty; a case has one at a time; see TransferPageTest
            "/cases/{ref}/transfer/{id}/file",
            "/cases/{ref}/transfer/{id}/recall",
            "/case-transfers/{ref}/acceptance",
            "/case-transfers/{ref}/rejection",
            "/transfer-partners/{id}/confirmation",
            "/transfer-partners/{id}/retirement",
            "/cases/{ref}/reviews/{id}", // recorded once; see ReviewPageTest
            "/cases/{ref}/reviews/{id}/cancellation",
            "/cases/children/settings/{area}", // a day of its own; see ChildPageTest
            "/cases/{ref}/notification/consent",
            "/cases/{ref}/notification/identity",
            "/cases/{ref}/notification/identity/end",
            "/cases/{ref}/notification/screening", // judges findings of one text; see NotificationPageTest
            "/cases/{ref}/notification/sending",
            "/pictures/{ref}/checklist", // a step; see PicturePagesTest
            "/pictures/{ref}/decision", // a step; see PicturePagesTest
            "/pictures/{ref}/recall", // a step; see PicturePagesTest
            "/pictures/{ref}/release", // a step; see PicturePagesTest
            "/pictures/{ref}/stop", // a step; see PicturePagesTest
            "/pictures/{ref}/upload", // a step; see PicturePagesTest
            "/pictures/{ref}/uses/{id}/ending", // a step; see PicturePagesTest
            "/pictures/people/{id}/forgetting", // a step; see PicturePagesTest
            "/pictures/people/{id}/identity", // opened with a reason first; see PicturePagesTest
            "/conferences/items/{ref}/research/entries/{id}/recall", // a step; see ResearchPageTest
            "/conferences/items/{ref}/research/entries/{id}/release", // a step
            "/conferences/items/{ref}/research/entries/{id}/removal", // a step
            "/conferences/items/{ref}/research/return", // a step
            "/conferences/items/{ref}/actions/{action}", // a step; see ConferenceActionPageTest
            "/training/sessions/{ref}/workshop/steps", // a step; see WorkshopTest
            "/training/sessions/{ref}/workshop/end",
            "/training/sessions/{ref}/workshop/gaps/{number}", // what becomes of it, once
            "/training/reviews/{id}", // recorded once
            "/consultation/{ref}/coding", // a reader’s own choices, kept text by text; see ConsultationJourney
            "/consultation/{ref}/opening", // a step; see ConsultationJourney
            "/open-services/{ref}/withdrawal", // a step; see OpenFeedTest
            "/exports", // a new one each time
            "/exports/{ref}/approval", // a step; see ExportTest
            "/exports/{ref}/refusal", // a step
            "/material/taking", // a new one each time
            "/material/arrivals/{ref}/taking", // a step; see MaterialJourney
            "/material/arrivals/{ref}/refusal", // a step
            "/webhooks/new", // a new one each time
            "/webhooks/{ref}/tests", // a step; see WebhookTest
            "/webhooks/{ref}/state", // a step
            "/webhooks/{ref}/deliveries/{id}/again", // a step
            "/consultation/{ref}/publication", // a step
            "/consultation/{ref}/reader", // a step
            "/consultation/{ref}/remarks/{id}/quotation", // a step
            "/consultation/{ref}/remarks/{id}/theme", // a step
            "/conferences/items/{ref}/closing", // a step; see ClosingPageTest
            "/conferences/items/{ref}/closing/reopening",
            "/conferences/items/{ref}/closing/telling",
            "/cases/{ref}/requests/{request}/pack/handover",
            "/cases/{ref}/requests/{request}/pack/lines/{number}", // only one person writes it; see
            // SubjectAccessPackTest
            "/cases/{ref}/requests/{request}/pack/review", // ticks of one person's own; see SubjectAccessPackTest
            "/cases/{ref}/requests/{request}/{step}", // a step follows on the one before; see RequestPageTest
            "/cases/{ref}/retention/holds/{id}/lifting",
            "/data-requests/{ref}/{step}",
            "/retention/{ref}/holds/{id}/lifting",
            "/cases/{ref}/plan-copy/code", // a new code each time; see PlanCopyTest
            "/cases/{ref}/plan-copy/complaint", // each is kept beside the one before
            "/cases/{ref}/plan-copy/ending",
            "/cases/{ref}/plan-copy/giving",
            "/cases/{ref}/plan-copy/said", // what was said is added to what was said before
            "/complaints/{ref}/acknowledgement",
            "/complaints/{ref}/answer",
            "/complaints/{ref}/closure",
            "/cases/{ref}/outcomes/new",
            "/cases/{ref}/outcomes/skipping",
            "/cases/{ref}/outcomes/{number}/completion",
            "/cases/{ref}/risk/{subject}", // each assessment is kept beside the one before; see CaseRiskPageTest
            "/cases/{ref}/contacts/{number}/correction", // is kept beside the entry; see ContactLogPageTest
            "/insight/overlaps/{ref}/agreement", // a step; see OverlapJourney
            "/insight/overlaps/{ref}/deletion",
            "/insight/overlaps/{ref}/handover",
            "/insight/overlaps/{ref}/key", // made in a browser; see OverlapJourney
            "/insight/overlaps/{ref}/key/wrapped",
            "/insight/overlaps/{ref}/list", // each takes the place of the one before; see OverlapPagesTest
            "/insight/overlaps/{ref}/pairs", // one side of its own; see OverlapJourney
            "/insight/overlaps/{ref}/runs", // a step
            "/insight/overlaps/{ref}/signature", // signs one version of the text
            "/insight/overlaps/{ref}/withdrawal",
            "/intelligence/deconfliction/blocks/{id}", // a step; see DeconflictionPagesTest
            "/intelligence/operations/{ref}/cancellation", // a step; see OperationPagesTest
            "/intelligence/operations/{ref}/conflicts/{id}/acknowledgement",
            "/intelligence/operations/{ref}/debrief",
            "/intelligence/operations/{ref}/go",
            "/intelligence/operations/{ref}/lessons/{number}",
            "/intelligence/operations/{ref}/outcome",
            "/intelligence/operations/{ref}/readiness",
            "/intelligence/operations/{ref}/reopening",
            "/intelligence/intake/{ref}/answer", // a step; see SubmissionPagesTest
            "/intelligence/reports/{ref}/review", // a step; see IntelligenceJourney
            "/intelligence/reports/{ref}/withdrawal", // a step
            "/insight/estimates/{ref}/agreement", // a step; see EstimatePagesTest
            "/insight/estimates/{ref}/deletion", // a step
            "/insight/estimates/{ref}/reading", // a step
            "/insight/estimates/{ref}/recall", // a step
            "/insight/estimates/{ref}/return", // a step
            "/insight/estimates/{ref}/run", // a step
            "/insight/returns/{ref}/approval", // a step; see ReturnPagesTest
            "/insight/returns/{ref}/counting", // counts, and nobody types anything
            "/insight/returns/{ref}/request", // a step
            "/insight/returns/{ref}/return", // a step
            "/insight/returns/{ref}/sending", // a step
            "/intelligence/checks/{ref}", // each check is kept beside the one before; see OrderPagesTest
            "/look", // would change every page of the tests after it; see LaunchJourney
            "/launch/{step}", // closed once there is a partnership, as these all are; see LaunchJourney
            "/launch/{step}/new",
            "/launch/{step}/offers",
            "/launch/{step}/rows/{row}",
            "/launch/{step}/rows/{row}/removal",
            "/launch/{step}/sheet",
            "/launch/{step}/undo",
            "/consumers/{ref}/approval", // a step; see ConsumerPagesTest
            "/consumers/{ref}/status", // a step; see ConsumerPagesTest
            "/consumers/{ref}/keys/new", // adds one
            "/consumers/{ref}/keys/{id}/ending", // a step
            "/consumers/{ref}/scopes/new", // adds one
            "/consumers/{ref}/scopes/{id}/ending", // a step
            "/system/checks/{ref}/ending", // a step; see SystemPagesTest
            "/system/checks/{ref}/record", // a step; see SystemPagesTest
            "/system/mail/again", // a step; see MailQueueTest
            "/system/mail/giving-up", // a step; see MailQueueTest
            "/funding/bids/{ref}/step", // a step; see FundingResourcesTest
            "/funding/grants/{ref}/withdrawal", // a step; see FundingPagesTest
            "/funding/options/{ref}/decision", // a step
            "/funding/options/{ref}/putting", // a step
            "/funding/offers/requests/{ref}/answer", // a step; see FundingResourcesTest
            "/funding/offers/requests/{ref}/withdrawal", // a step
            "/intelligence/disruptions/{ref}/taking-back", // a step; see DisruptionPagesTest
            "/intelligence/groups/{ref}/archive", // a step; see OffenderGroupPagesTest
            "/intelligence/groups/{ref}/reopening", // a step
            "/intelligence/groups/{ref}/links/{id}/ending", // a step
            "/insight/releases/{ref}/approval", // a step; see ReleasePagesTest
            "/insight/releases/{ref}/merging", // as the audit proposes, and nobody types anything
            "/insight/releases/{ref}/publication", // a step
            "/insight/releases/{ref}/return", // a step
            "/insight/releases/{ref}/sign-offs", // each is kept beside the one before
            "/insight/releases/{ref}/submission", // a step
            "/insight/releases/{ref}/withdrawal", // a step
            "/intelligence/months/{month}/counting", // counts, and nobody types anything; see MonthPagesTest
            "/intelligence/months/{month}/publication", // a step
            "/intelligence/months/{month}/return", // a step
            "/intelligence/months/{month}/sending", // a step
            "/intelligence/orders/{ref}/breaches/{id}", // one choice; see OrderPagesTest
            "/intelligence/orders/{ref}/conditions/{condition}/lifting", // a step
            "/intelligence/orders/{ref}/deletion", // a step
            "/intelligence/orders/{ref}/ending", // a step
            "/intelligence/orders/{ref}/variation", // a step
            "/intelligence/requirements/{ref}/closing", // a step; see RequirementPagesTest
            "/intelligence/tools/{ref}/action", // a step; see DisruptionPagesTest
            "/intelligence/tools/{ref}/state", // a step
            "/champions/{ref}/agreement", // a step; see ChampionPagesTest
            "/champions/{ref}/ending", // a step
            "/champions/{ref}/renewal", // one day, from the end of the term on
            "/champions/stories/{id}/look", // a step
            "/training/certificates/{id}/correction", // issues another; see TrainingCertificatePagesTest
            "/training/certificates/{id}/erasure",
            "/training/certificates/{id}/renewal", // issues another
            "/training/certificates/{id}/revocation",
            "/training/sessions/{ref}/certificates", // issues several
            "/challenges/{ref}/answer",
            "/challenges/{ref}/closing",
            "/conferences/days/{meeting}/items/{ref}", // one number; see ConferencePagesTest
            "/conferences/days/{meeting}/attendance", // each seat is saved by itself; see ForumDaysTest
            "/conferences/days/{meeting}/date", // a new date needs its reason too; see ForumDaysTest
            "/conferences/days/{meeting}/opening", // a step; see ForumDaysTest
            "/conferences/days/{meeting}/ending", // a step
            "/conferences/days/{meeting}/cancellation", // a step
            "/conferences/items/{ref}/research/returns/{id}/recall", // a step; see ResearchPageTest
            "/conferences/forums/{code}/staff/{id}/ending",
            "/conferences/items/{ref}/decision",
            "/conferences/items/{ref}/listing",
            "/conferences/items/{ref}/postponement",
            "/conferences/items/{ref}/hearing/ending", // a step; see HearingPageTest
            "/contacts/new",
            "/contacts/{ref}/cover/{id}/ending",
            "/cases/{ref}/nrm/{process}/correction",
            "/cases/{ref}/nrm/{process}/{act}", // a step follows on the one before; see NrmPageTest
            "/cases/privacy-notice", // each version follows on the one before; see ConsentPageTest
            "/cases/{ref}/consent/follow-ups/{consent}",
            "/cases/{ref}/consent/follow-ups/{consent}/going-on", // each is kept beside the one before
            "/cases/{ref}/consent/{person}/capacity", // each assessment is kept beside the one before; see
            // ConsentPageTest
            "/cases/{ref}/consent/{person}/conversation", // each conversation is kept beside the one before; see
            // ConsentPageTest
            "/cases/{ref}/consent/{person}/withdrawal",
            "/contacts/{ref}/cover/{kind}",
            "/contacts/{ref}/ending",
            "/decisions/{ref}/action",
            "/decisions/{ref}/completion",
            "/decisions/{ref}/recording",
            "/decisions/{ref}/succession",
            "/sharing/policy-documents/bases/{code}",
            "/documents/{ref}/removal",
            "/duties/reviews/{ref}/cancellation",
            "/duties/reviews/{ref}/completion",
            "/directory/groups/{code}/new-seat",
            "/directory/groups/{code}/seats/{seat}/{kind}",
            "/directory/new-organisation",
            "/directory/new-person",
            "/directory/organisations/{code}/ending",
            "/directory/organisations/{code}/name",
            "/directory/people/{ref}/ending",
            "/directory/services/new",
            "/handover/{ref}/acceptance",
            "/handover/{ref}/declining",
            "/handover/{ref}/holder",
            "/handover/{ref}/outcome",
            "/handover/{ref}/receiver",
            "/handover/{ref}/withdrawal",
            "/measures/{ref}/override",
            "/measures/{ref}/retirement",
            "/meetings/interests/new",
            "/meetings/{ref}/attendance/{id}", // times have to fit together; see InTheMeetingTest
            "/meetings/{ref}/date", // a new date needs its reason too; see MeetingsPageTest
            "/meetings/{ref}/answer", // shown again as it is now; see AnswerLinkTest
            "/meetings/{ref}/cancellation",
            "/meetings/{ref}/ending",
            "/meetings/{ref}/minutes/approval",
            "/meetings/{ref}/opening",
            "/pathways/{ref}/discarding",
            "/pathways/{ref}/sending",
            "/pathways/{ref}/withdrawal",
            "/policy-changes/{ref}/items/{id}/nothing-needed",
            "/quarters/new",
            "/quarters/{quarter}/dates", // the sample's quarter lies in another age; see CalendarPageTest
            "/returns/{ref}/sending-back",
            "/law-and-clocks/clocks/{id}/check", // who checked it is added once; see LawPageTest
            "/risks/{ref}/acceptance",
            "/risks/{ref}/answer",
            "/risks/{ref}/closing",
            "/risks/{ref}/escalation",
            "/risks/{ref}/reopening",
            "/risks/{ref}/return",
            "/risks/{ref}/review", // each review has its own reason; see RisksPageTest
            "/risks/scale", // each version follows on the one before; see RiskScalePageTest
            "/returns/{ref}/unlocking",
            "/signs/{code}/ending",
            "/signs/{code}/wording", // a wording follows on the one before; see SignsPageTest
            "/strategy/versions/{ref}/agreement",
            "/strategy/versions/{ref}/withdrawal",
            "/training/packs/{ref}/draft/handouts/{key}/removal", // a step; see PackPagesTest
            "/training/packs/{ref}/draft/stages/{key}/place", // a step
            "/training/packs/{ref}/draft/stages/{key}/removal",
            "/training/packs/{ref}/review",
            "/training/packs/{ref}/submission",
            "/training/packs/{ref}/versions/{number}/withdrawal",
            "/training/sessions/{ref}/attendance", // each answer is a choice; see SessionPagesTest
            "/training/sessions/{ref}/cancellation");

    /// Visited in every run: a form of each kind.
    private static final Set<String> ALWAYS =
            Set.of("/actions/{ref}/edit", "/returns/{ref}/narrative", "/pathways/{ref}/draft/steps/{key}");

    private static final int CHANGES_OF_THE_FIRST = 6;
    private static final int CHANGES_OF_THE_SECOND = 5;

    @Autowired
    Routes routes;

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    RateLimitFixtures limits;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final Map<String, List<String>> tried = new TreeMap<>();
    private final Set<String> untried = new TreeSet<>();

    /// The paths that have a page.
    private final Set<String> shown = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int merges;

    @Test
    void what_the_first_saved_is_never_taken_back_by_the_second() {
        var person = Everything.with(someone);
        var one = visit.as(person);
        var other = visit.as(person);
        var all = routes.all();
        all.stream().filter(route -> route.method().equals("GET")).forEach(route -> shown.add(route.path()));
        var visited = Set.copyOf(state.visitedBy(getClass()));
        for (var route : all) {
            if (!visited.contains(route) && !ALWAYS.contains(route.path())) {
                continue;
            }
            if (route.method().equals("POST") && route.permission() != null && !STEPS.contains(route.path())) {
                samples.path(route, person).ifPresent(path -> trial(route, path, one, other));
            }
        }
        System.out.printf(
                "Overtaken forms: %d forms, %d merges%n  tried %s%n  not tried %s%n",
                tried.size(), merges, tried, untried);

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(untried)
                .as("forms with a version that no trial could change")
                .isEmpty();
        assertThat(tried.keySet()).containsAll(ALWAYS);
    }

    /// With the day's quota of looks and the limits anew: more is asked for here than anybody may.
    private void trial(Route route, String path, Visit.Browser one, Visit.Browser other) {
        limits.forget();
        TestDatabase.owner().sql("delete from audit.look").update();
        var at = StandingForm.page(one, path, shown.contains(route.path())).orElse(null);
        if (at == null) {
            return;
        }
        var page = one.get(at).html();
        var names = names(page, path);
        if (!StandingForm.on(page, path).orElseThrow().fields().containsKey("version") || names.isEmpty()) {
            return;
        }
        if (!trial(route, path, at, page, one, other)) {
            one.post(path, FilledForm.of(page, path)); // what the sample left empty, and the form asks for
            var filled = one.get(at).html();
            if (StandingForm.on(filled, path).isEmpty() || !trial(route, path, at, filled, one, other)) {
                untried.add(route.path());
            }
        }
    }

    /// True where the first could change one field alone, and the form shows it.
    private boolean trial(Route route, String path, String at, Document page, Visit.Browser one, Visit.Browser other) {
        for (var name : names(page, path).stream().limit(CHANGES_OF_THE_FIRST).toList()) {
            var seen = StandingForm.on(other.get(at).html(), path).orElse(null);
            var value = seen == null ? null : change(page, path, seen, name);
            if (value == null
                    || send(one, page, path, seen.with(name, value), name).status() != 303) {
                continue;
            }
            var now = StandingForm.on(one.get(at).html(), path).orElse(null);
            if (now == null) {
                return false;
            }
            if (now.get(name).equals(value)) {
                others(route, page, path, seen, name, value, now, other);
                return true;
            }
        }
        return false;
    }

    private void others(
            Route route,
            Document page,
            String path,
            StandingForm seen,
            String name,
            List<String> theirs,
            StandingForm now,
            Visit.Browser other) {
        int changes = 0;
        for (var mine : names(page, path)) {
            var value = changes < CHANGES_OF_THE_SECOND ? change(page, path, seen, mine) : null;
            if (mine.equals(name) || value == null || date(mine).equals(date(name))) {
                continue;
            }
            var answer = send(other, page, path, seen.with(mine, value), name);
            if (answer.status() == 422) {
                continue;
            }
            var what = route.path() + ": " + name + " by the first, " + mine + " by the second";
            var merged = StandingForm.on(answer.html(), path).orElse(null);
            if (answer.status() != 409 || merged == null) {
                wrong.add(what + ": answered " + answer.status());
                if (answer.status() == 303) {
                    return;
                }
                continue;
            }
            merges++;
            changes++;
            tried.computeIfAbsent(route.path(), _ -> new ArrayList<>()).add(mine);
            if (!merged.get(name).equals(theirs)) {
                wrong.add(what + ": takes " + name + " back to " + merged.get(name));
            }
            if (!merged.get(mine).equals(value)) {
                wrong.add(what + ": loses what the second typed, and holds " + merged.get(mine));
            }
            if (!merged.get("version").equals(now.get("version"))) {
                wrong.add(what + ": would be sent with version " + merged.get("version"));
            }
        }
    }

    /// Sends the form; where it asks for more, with something in every field that was empty, such as a
    /// reason.
    private static Visit.Answer send(Visit.Browser browser, Document page, String path, StandingForm form, String but) {
        var answer = browser.post(path, form.sent());
        if (answer.status() != 422) {
            return answer;
        }
        var filled = new LinkedHashMap<>(form.fields());
        var full = FilledForm.of(page, path);
        for (int place = 0; place < full.length; place += 2) {
            if (!full[place].equals(but)
                    && String.join("", form.get(full[place])).isEmpty()) {
                filled.put(full[place], List.of(full[place + 1]));
            }
        }
        return browser.post(path, new StandingForm(filled).sent());
    }

    /// The page with the form that goes there: the same address, or one above it.
    /// What somebody can change in it, by name.
    private static List<String> names(Document page, String path) {
        return StandingForm.element(page, path).stream()
                .flatMap(form -> form.select("input[name]:not([type=hidden]), select[name], textarea[name]").stream())
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
    }

    /// Another value of the field than the one that stands, as somebody might type or choose it; null where
    /// it has none.
    private static List<String> change(Document page, String path, StandingForm form, String name) {
        var fields =
                StandingForm.element(page, path).orElseThrow().select("[name=\"" + name + "\"]:not([type=hidden])");
        var field = fields.first();
        var stands = form.get(name);
        if (field.tagName().equals("select")) {
            return another(field.select("option").eachAttr("value"), stands);
        }
        return switch (field.attr("type")) {
            case "radio" -> another(fields.eachAttr("value"), stands);
            case "checkbox" -> toggled(fields.eachAttr("value"), stands);
            default -> List.of(typed(field, name, stands.isEmpty() ? "" : stands.getFirst()));
        };
    }

    private static List<String> another(List<String> choices, List<String> stands) {
        return choices.stream()
                .filter(choice -> !choice.isEmpty() && !stands.contains(choice))
                .findFirst()
                .map(List::of)
                .orElse(null);
    }

    private static List<String> toggled(List<String> choices, List<String> stands) {
        var chosen = new ArrayList<>(stands);
        if (!chosen.remove(choices.getLast())) {
            chosen.add(choices.getLast());
        }
        return chosen;
    }

    private static String typed(Element field, String name, String stands) {
        UnaryOperator<String> more =
                number -> number.matches("[0-9]+") ? "" + (Integer.parseInt(number) % 28 + 1) : "7";
        if (name.endsWith("-day") || field.attr("inputmode").matches("numeric|decimal")) {
            return name.endsWith("-year") ? "" + (Integer.parseInt("0" + stands) + 1) : more.apply(stands);
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("phone")) {
            return "01632 960" + (100 + (int) (Math.abs(name.hashCode()) % 800));
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("email")) {
            return "merged" + Math.abs(name.hashCode() % 1000) + "@example.org";
        }
        if (name.matches("day-[0-9]")) {
            return "9am to 1pm";
        }
        if (name.matches("(?i).*(url|web|link).*")) {
            return "https://example.org/merged";
        }
        return (stands + " and more").strip();
    }

    private static String date(String name) {
        return name.replaceAll("-(day|month|year)$", "-date");
    }
}
