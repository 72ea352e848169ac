package waymark.sharing.transfer;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Cases that come from other partnerships: the file is taken in, looked at, and accepted or rejected.
@Controller
class IncomingTransferController {

    private static final String LIST = "sharing/transfer/incomingList";
    private static final String PAGE = "sharing/transfer/incoming";

    record ListView(List<Incoming> transfers, List<Problem> problems) {}

    /// @param content what came; null once it was decided, and where it does not open any more
    /// @param fault why it does not open; else empty
    record View(Incoming incoming, @Nullable CaseContent content, String fault, FormData form, List<Problem> problems) {

        View(Incoming incoming, IncomingTransfers.Came came, FormData form, List<Problem> problems) {
            this(incoming, came.content(), came.fault(), form, problems);
        }
    }

    private final IncomingTransfers transfers;

    IncomingTransferController(IncomingTransfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/case-transfers")
    @Allow(WORK_CASES)
    ModelAndView list() {
        return Page.show(LIST, new ListView(transfers.all(), List.of()));
    }

    @PostMapping("/case-transfers")
    @Allow(WORK_CASES)
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        var bytes = TransferController.bytes(file);
        var taken = bytes.length == 0
                ? Ruling.<Ref>refused("file", "Choose the file that the other partnership sent")
                : transfers.check(actor, bytes).then(checked -> transfers.take(actor, checked));
        return switch (taken) {
            case Ruling.Agreed<Ref>(var ref) ->
                Page.go(Notice.done("File opened. Look at it and decide"), "/case-transfers/%s", ref);
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(LIST, new ListView(transfers.all(), problems));
        };
    }

    @GetMapping("/case-transfers/{ref}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page(actor, transfers.get(ref));
    }

    private ModelAndView page(Actor.Person actor, Incoming incoming) {
        var form = FormData.version(incoming.version());
        return Page.show(
                PAGE,
                incoming.state() == Incoming.State.WAITING
                        ? new View(incoming, transfers.open(actor, incoming), form, List.of())
                        : new View(incoming, null, "", form, List.of()));
    }

    @PostMapping("/case-transfers/{ref}/acceptance")
    @Allow(WORK_CASES)
    ModelAndView accept(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var incoming = transfers.get(ref);
        if (incoming.state() != Incoming.State.WAITING) {
            return decided(incoming);
        }
        var came = transfers.content(incoming);
        var content = came.content();
        if (content == null) {
            return Page.refuse(PAGE, new View(incoming, came, form, List.of(new Problem("", came.fault()))));
        }
        try {
            var opened = transfers.accept(actor, incoming, content, form.version());
            return Page.go(
                    Notice.done("Accepted into the case %s. Send the receipt back".formatted(opened)), incoming.path());
        } catch (IncomingTransfers.AlreadyAnswered other) {
            return decided(transfers.get(ref));
        }
    }

    @PostMapping("/case-transfers/{ref}/rejection")
    @Allow(WORK_CASES)
    ModelAndView reject(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var incoming = transfers.get(ref);
        if (incoming.state() != Incoming.State.WAITING) {
            return decided(incoming);
        }
        return switch (form.read(reader -> reader.required(
                "reason", "The reason", FormReader.REASON, "Enter why you reject it: the sender reads it"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(PAGE, new View(incoming, transfers.content(incoming), form, problems));
            case Ruling.Agreed<String>(var reason) ->
                transfers.reject(actor, incoming, form.version(), reason)
                        ? Page.go(Notice.done("Rejected. Send the receipt back"), incoming.path())
                        : decided(transfers.get(ref));
        };
    }

    private static ModelAndView decided(Incoming incoming) {
        return Page.conflict(PAGE, new View(incoming, null, "", FormData.version(incoming.version()), List.of()));
    }

    @GetMapping("/case-transfers/{ref}/receipt.waymark")
    @Allow(WORK_CASES)
    ResponseEntity<byte[]> receipt(@PathVariable Ref ref) {
        var incoming = transfers.get(ref);
        return TransferController.download(
                "receipt-%s.waymark".formatted(ref),
                transfers.receiptFor(incoming).orElseThrow(() -> new NotFound(ref)));
    }
}
