package waymark.exchange.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import waymark.exchange.api.ApiRows.View;
import waymark.exchange.consumers.Capability;
import waymark.intelligence.submissions.SubmissionsOfSystems;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.edge.ConsumerLimits;
import waymark.web.forms.FormData;

/// Intelligence that the system of a partner tells, and what became of it. Nothing of what was told is ever answered.
@ResponseBody
class SubmissionsResource implements ApiResource {

    /// As on the form.
    enum Sure {
        YES,
        NO,
        UNSURE
    }

    /// What somebody saw or heard, without who told it.
    ///
    /// @param contact whether the person who told may be contacted, through the partner
    /// @param sameSourceAs null where nobody knows whether the same person told an earlier one
    @Says("What somebody saw or heard. It never says who told it, and nothing marked SECRET or above")
    record Submission(
            String what,
            @Nullable String where,
            @Nullable String when,

            @Says("How they know: for officers alone, and closed to them afterwards")
            String howKnown,

            @Says("Whether others know it too") Sure others,

            @Says("Code of the area, which decides whose officers receive it")
            String area,

            Boolean urgent,

            @Says("Whether somebody could be harmed if it were known that it came from them")
            Sure harm,

            @Says("Whether they may be contacted about it, through your organisation")
            Boolean contact,

            @Says("Reference of an earlier submission of this system that the same person told") @Nullable
            String sameSourceAs) {

        Submission {
            Objects.requireNonNull(what);
            Objects.requireNonNull(howKnown);
            Objects.requireNonNull(others);
            Objects.requireNonNull(area);
            Objects.requireNonNull(urgent);
            Objects.requireNonNull(harm);
            Objects.requireNonNull(contact);
        }

        /// As somebody would have filled the form.
        FormData form() {
            var form = FormData.empty()
                    .with("what", what)
                    .with("where", where)
                    .with("when", when)
                    .with("howKnown", howKnown)
                    .with("others", others)
                    .with("area", area)
                    .with("harm", harm)
                    .with("contact", contact ? "yes" : "no")
                    .with("sameSourceAs", sameSourceAs);
            return urgent ? form.with("urgent", "yes") : form;
        }
    }

    /// A submission that arrived.
    @Says("A submission that arrived. Keep its reference beside your own record of who told it")
    record SubmissionReceived(String ref) {}

    /// What became of a submission.
    ///
    /// @param state as on the page of somebody who tells it in person
    @Says("What became of a submission")
    record SubmissionOutcome(
            String ref,
            LocalDate receivedOn,

            @Says("received, being_looked_at, used, not_used or no_longer_kept")
            String state,

            @Nullable LocalDate answeredOn) {}

    private final ApiReader reader;
    private final KeptAnswers answers;
    private final SubmissionsOfSystems submissions;
    private final ConsumerLimits limits;

    SubmissionsResource(
            ApiReader reader, KeptAnswers answers, SubmissionsOfSystems submissions, ConsumerLimits limits) {
        this.reader = reader;
        this.answers = answers;
        this.submissions = submissions;
        this.limits = limits;
    }

    @PostMapping(path = "/submissions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Capability.SUBMIT_INTELLIGENCE)
    @Answers(value = SubmissionReceived.class, status = 201)
    @Says("Tell the intelligence unit what somebody saw or heard")
    ResponseEntity<String> tell(ApiCall call, @RequestBody Submission told) {
        var system = call.consumer();
        if (!system.may(Permission.SUBMIT_INTELLIGENCE, Scope.organisation(system.organisation()))) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "capability-missing",
                    "No scope of this consumer allows that",
                    "It needs intelligence.submit within its own organisation");
        }
        var wait = limits.tells(system.ref().value());
        if (wait.isPositive()) {
            throw ApiProblem.tooMany(wait);
        }
        return answers.once(call, () -> switch (submissions.tell(system, told.form())) {
            case Ruling.Refused<Ref>(var problems) -> throw ApiProblem.invalid(problems);
            case Ruling.Agreed<Ref>(var ref) ->
                new KeptAnswers.Answer(HttpStatus.CREATED, "", new SubmissionReceived(ref.value()));
        });
    }

    @GetMapping("/submissions")
    @Needs(Capability.SUBMIT_INTELLIGENCE)
    @Says("List what became of what this system told")
    ApiPage<SubmissionOutcome> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        return reader.page(View.SUBMISSION, SubmissionOutcome.class, cursor, limit, null);
    }

    @GetMapping("/submissions/{ref}")
    @Needs(Capability.SUBMIT_INTELLIGENCE)
    @Says("Read what became of one submission of this system")
    SubmissionOutcome one(@PathVariable String ref) {
        return reader.one(View.SUBMISSION, SubmissionOutcome.class, ref);
    }
}
