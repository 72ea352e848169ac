package waymark.training.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// Where anybody checks a certificate by its code, without an account. It names nobody: who types a name
/// hears only whether it is the one. Code and name are in no address. A code that never was, a mistyped one
/// and one that was erased answer alike.
@Controller
@RequestMapping("/certificate")
class CertificateCheckController {

    private static final String PAGE = "training/certificates/check";
    private static final int LONGEST = 200;

    /// @param matches what the check of the name says; null where none was typed
    record Result(
            String courseName,
            String level,
            String issuer,
            LocalDate takenOn,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            TrainingCertificate.Standing standing,
            @Nullable Boolean matches) {}

    record View(String code, String name, @Nullable Result result, List<Problem> problems) {}

    private final CertificateCheck check;
    private final Clock clock;

    CertificateCheckController(CertificateCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @GetMapping
    @Public
    ModelAndView ask() {
        return Page.show(PAGE, new View("", "", null, List.of()));
    }

    @PostMapping
    @Public
    ModelAndView look(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String name) {
        var typed = name.strip();
        if (code.length() > LONGEST || typed.length() > LONGEST) {
            return nothing("", "");
        }
        return check.look(code, typed, LocalDate.now(clock))
                .map(result -> Page.show(PAGE, new View(code.strip(), typed, result, List.of())))
                .orElseGet(() -> nothing(code.strip(), typed));
    }

    private static ModelAndView nothing(String code, String name) {
        var problem = new Problem("code", "There is no certificate with this code. Check the digits and try again");
        return new ModelAndView(
                PAGE, Map.of("page", new View(code, name, null, List.of(problem))), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
