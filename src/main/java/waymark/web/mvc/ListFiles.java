package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import waymark.web.lists.Csv;
import waymark.web.lists.ListFile;
import waymark.web.lists.Xlsx;

/// Sends a [ListFile] as CSV or XLSX. Files are passed on without the page that they come from, so those of
/// the demonstration say on each row that all is invented.
@Component
class ListFiles implements HandlerMethodReturnValueHandler {

    private static final String ORIGIN = "Origin";
    private static final String INVENTED = "Demonstration: people and figures are invented";

    private final ObjectProvider<Handlers> handlers;
    private final boolean demonstration;

    ListFiles(ObjectProvider<Handlers> handlers, @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.handlers = handlers;
        this.demonstration = demonstration;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == ListFile.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        var asked = request.getNativeRequest(HttpServletRequest.class);
        if (response == null || asked == null || !(answer instanceof ListFile file)) {
            throw new IllegalStateException("a list file outside a request");
        }
        boolean sheet = asked.getRequestURI().endsWith("xlsx");
        var whole = demonstration ? marked(file) : file;
        var bytes = sheet
                ? Xlsx.bytes(whole)
                : Csv.text(whole.header(), whole.rows()).getBytes(StandardCharsets.UTF_8);
        handlers.getObject().finish(asked, true); // an access that cannot be recorded refuses the file too
        response.setContentType(sheet ? Xlsx.TYPE : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name() + (sheet ? ".xlsx" : ".csv"))
                        .build()
                        .toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static ListFile marked(ListFile file) {
        return new ListFile(
                file.name(),
                Stream.concat(file.header().stream(), Stream.of(ORIGIN)).toList(),
                file.rows().stream().map(ListFiles::marked).toList(),
                file.allowed());
    }

    private static List<?> marked(List<?> row) {
        var cells = new ArrayList<@Nullable Object>(row);
        cells.add(INVENTED);
        return cells;
    }
}
