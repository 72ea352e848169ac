package waymark.sharing.transfer;

import static waymark.kernel.Permission.SHARE_WITHOUT_AGREEMENT;
import static waymark.kernel.Permission.WORK_CASES;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.ConsentAnswer;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.mvc.Download;

/// The transfer of a case to another partnership: prepared and made into a file by its owner, and closed by the
/// receipt that comes back.
@Controller
class TransferController {

    private static final String PAGE = "sharing/transfer/transfer";
    private static final String FORM = "sharing/transfer/prepare";
    private static final String PART = "transfer";
    private static final int DAYS = 7;

    /// Whoever found their keys may open what is sealed for them.
    static final String RETIRED =
            "The keys of this partnership were retired: nothing goes to it any more. Recall the transfer";

    /// @param content what goes with the newest transfer, while it is open; null where none is
    /// @param received what came with the case, where it was transferred to here
    /// @param partners to whom a case can go now
    record View(
            Case it,
            List<Transfer> transfers,
            @Nullable CaseContent content,
            List<CaseContent.Part> received,
            List<Partner> partners,
            List<Problem> problems) {

        boolean owns() {
            return it.mayWork() && it.capacity() == Capacity.OWNER;
        }

        /// True where the partnership was not retired since: nothing goes to one that was.
        boolean goes(Transfer transfer) {
            return partners.stream().anyMatch(one -> one.id().equals(transfer.partner()));
        }

        boolean mayPrepare() {
            return owns() && transfers.stream().noneMatch(one -> one.state().open());
        }

        /// True of the newest transfer for which a receipt may still come.
        boolean takesReceipt(Transfer transfer) {
            return it.mayWork()
                    && transfers.stream()
                            .filter(Transfer::sentOut)
                            .findFirst()
                            .filter(transfer::equals)
                            .isPresent();
        }

        String receiptAction(Transfer transfer) {
            return "%s/transfer/%s/receipt".formatted(it.path(), transfer.id());
        }
    }

    /// @param partners to choose from
    /// @param sharing what the person said about who may know
    record Form(
            Case it,
            List<Choice> partners,
            List<Choice> parts,
            SharingView sharing,
            FormData form,
            List<Problem> problems) {}

    /// What is prepared, and what the person was asked before.
    private record Clear(Transfer.Prepared prepared, Cleared cleared) {}

    private final Cases cases;
    private final Transfers transfers;
    private final IncomingTransfers incoming;
    private final Partners partners;
    private final SharingConsent consent;
    private final JsonMapper json;
    private final Clock clock;

    TransferController(
            Cases cases,
            Transfers transfers,
            IncomingTransfers incoming,
            Partners partners,
            SharingConsent consent,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.transfers = transfers;
        this.incoming = incoming;
        this.partners = partners;
        this.consent = consent;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/transfer")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(cases.get(actor, ref, PART), List.of()));
    }

    private View view(Case it, List<Problem> problems) {
        var all = transfers.all(it);
        var content = all.stream()
                .filter(one -> one.state() == Transfer.State.PREPARED)
                .findFirst()
                .map(one -> transfers.content(it, one))
                .orElse(null);
        return new View(it, all, content, incoming.received(it.id()), partners.inUse(), problems);
    }

    @GetMapping("/cases/{ref}/transfer/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = owned(cases.get(actor, ref, PART));
        return Page.show(
                FORM,
                form(
                        it,
                        FormData.version(it.version())
                                .with(
                                        "parts",
                                        transfers.choices().stream()
                                                .map(Choice::value)
                                                .toList())
                                .with("handoverOn", today().plusDays(DAYS)),
                        List.of()));
    }

    private Form form(Case it, FormData form, List<Problem> problems) {
        return new Form(
                it,
                partners.inUse().stream()
                        .map(one -> Choice.of(one.id().toString(), one.name()))
                        .toList(),
                transfers.choices(),
                consent.view(it, form, problems, form.has("agreed") ? to(form) : List.of(), said(form)),
                form,
                problems);
    }

    /// The other partnership.
    private List<Recipient> to(FormData form) {
        return partners.inUse().stream()
                .filter(one -> one.id().toString().equals(form.text("partner")))
                .map(one -> Recipient.typed(one.name()))
                .toList();
    }

    private ConsentAnswer said(FormData form) {
        return form.text("agreed").equals(Agreed.AGREED.name())
                ? new ConsentAnswer.Agreed(new ConsentAnswer.Said("this transfer", today(), form.text("said")))
                : new ConsentAnswer.NotAsked();
    }

    private static Case owned(Case it) {
        if (it.capacity() != Capacity.OWNER || !it.mayWork()) {
            throw new NotFound(it.ref());
        }
        return it;
    }

    @PostMapping("/cases/{ref}/transfer/new")
    @Allow(WORK_CASES)
    ModelAndView prepare(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = owned(cases.forChange(actor, ref));
        var saved = form.read(this::read)
                .then(prepared -> prepared.rule(today(), actor.may(SHARE_WITHOUT_AGREEMENT)))
                .then(prepared -> consent.clear(it, SharingAct.TRANSFER, to(form), said(form), form)
                        .map(cleared -> new Clear(prepared, cleared)))
                .save(one -> transfers.prepare(actor, it, one.prepared(), one.cleared()));
        return switch (saved) {
            case Saved.Done<Transfer.Prepared> _ ->
                Page.go(
                        Notice.done("Transfer prepared. Check what goes, then make the file"),
                        "%s/transfer",
                        it.path());
            case Ruling.Refused<Transfer.Prepared>(var problems) -> Page.refuse(FORM, form(it, form, problems));
            case Saved.Stale<Transfer.Prepared> _ ->
                Page.refuse(
                        FORM,
                        form(
                                it,
                                form,
                                List.of(new Problem("partner", "A transfer of this case is under way already"))));
        };
    }

    private Transfer.Prepared read(FormReader reader) {
        // there may be none to choose from
        var partner = partners.inUse().stream()
                .map(Partner::id)
                .filter(id -> id.toString().equals(reader.form().text("partner")))
                .findFirst();
        reader.when(partner.isEmpty(), "partner", "Choose the partnership that the case goes to");
        return new Transfer.Prepared(
                partner.orElse(new UUID(0, 0)),
                reader.choices("parts", transfers.choices(), Choice::value, "").stream()
                        .map(Choice::value)
                        .toList(),
                reader.choice("agreed", Agreed.class, "Choose whether the person was told and agreed"),
                reader.date("askedOn", "The day on which they were asked").orElse(null),
                reader.requiredDate("handoverOn", "The day of the handover", today().plusDays(DAYS)),
                new Transfer.Words(
                        reader.text("said", "What they said", FormReader.REASON),
                        reader.text("reason", "The reason", FormReader.REASON),
                        reader.required(
                                "contact",
                                "Whom to call here",
                                FormReader.REASON,
                                "Enter whom the receiver can call about the handover"),
                        reader.text("note", "What the receiver has to know", FormReader.REASON)));
    }

    @PostMapping("/cases/{ref}/transfer/{id}/file")
    @Allow(WORK_CASES)
    ModelAndView send(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = owned(cases.forChange(actor, ref));
        var transfer = transfers.get(it, id);
        if (!partners.get(transfer.partner()).inUse()) {
            return Page.refuse(PAGE, view(it, List.of(new Problem("", RETIRED))));
        }
        var otherwise = transfer.agreed() == Agreed.AGREED
                ? consent.contradiction(it, Recipient.typed(transfer.partnerName()))
                : "";
        if (!otherwise.isEmpty()) {
            return Page.refuse(PAGE, view(it, List.of(new Problem("", otherwise))));
        }
        try {
            return after(
                    it,
                    transfers.send(actor, it, transfer, form.version()),
                    "File made. Download it and send it to the other partnership");
        } catch (TransferFile.ContentTooLarge tooLarge) {
            return Page.refuse(
                    PAGE,
                    view(it, List.of(new Problem("", "The case does not fit into a file of 4 MB. Leave out a part"))));
        }
    }

    @PostMapping("/cases/{ref}/transfer/{id}/recall")
    @Allow(WORK_CASES)
    ModelAndView recall(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = owned(cases.forChange(actor, ref));
        return after(
                it,
                transfers.recall(actor, it, transfers.get(it, id), form.version()),
                "Transfer recalled. If the file was sent, tell the other partnership by telephone");
    }

    private ModelAndView after(Case it, Saved<Transfer> saved, String words) {
        return switch (saved) {
            case Saved.Done<Transfer> _ -> Page.go(Notice.done(words), "%s/transfer", it.path());
            case Saved.Stale<Transfer> _ -> Page.merged(PAGE, view(it, List.of()));
        };
    }

    @GetMapping("/cases/{ref}/transfer/{id}/file.waymark")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> file(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = owned(cases.get(actor, ref, PART));
        var file = transfers
                .file(it, id)
                .filter(_ -> partners.get(transfers.get(it, id).partner()).inUse())
                .orElseThrow(() -> new NotFound(id));
        return download("transfer-%s.waymark".formatted(it.ref()), file);
    }

    static ResponseEntity<byte[]> download(String name, byte[] file) {
        return Download.of(name, MediaType.APPLICATION_OCTET_STREAM, file);
    }

    @PostMapping("/cases/{ref}/transfer/{id}/receipt")
    @Allow(WORK_CASES)
    ModelAndView receipt(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var transfer = transfers.get(it, id);
        var saved = receipt(transfer, bytes(file))
                .then(receipt -> transfer.receive(receipt).map(state -> receipt));
        return switch (saved) {
            case Ruling.Refused<ReceiptContent>(var problems) -> Page.refuse(PAGE, view(it, problems));
            case Ruling.Agreed<ReceiptContent>(var receipt) ->
                after(
                        it,
                        transfers.close(
                                actor,
                                it,
                                transfer,
                                receipt.accepted() ? Transfer.State.RECEIVED : Transfer.State.REJECTED,
                                receipt),
                        receipt.accepted()
                                ? "The other partnership has received the case"
                                : "The other partnership has rejected the case");
        };
    }

    private Ruling<ReceiptContent> receipt(Transfer transfer, byte[] file) {
        if (file.length == 0) {
            return Ruling.refused("file", "Choose the receipt that came back");
        }
        return switch (incoming.receipt(file)) {
            case TransferFile.Refused(var fault) -> Ruling.refused("file", fault.words());
            case TransferFile.Opened(var parcel, var sender) -> {
                boolean fits = parcel.kind() == TransferFile.Kind.RECEIPT
                        && parcel.id().equals(transfer.id())
                        && sender.equals(Partners.keys(partners.get(transfer.partner())));
                yield fits ? content(parcel) : Ruling.refused("file", "This is not the receipt for this transfer");
            }
        };
    }

    private Ruling<ReceiptContent> content(TransferFile.Parcel parcel) {
        try {
            return Ruling.agreed(json.readValue(parcel.content(), ReceiptContent.class));
        } catch (JacksonException other) {
            return Ruling.refused("file", "The receipt cannot be read");
        }
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException gone) {
            throw new InvariantViolation("an upload that was received cannot be read", gone);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
