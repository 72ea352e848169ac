package waymark.web.mvc;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Ends the page's transaction before the first byte of a file leaves, as a page's ends before it is
/// rendered: an access that cannot be written to the audit log refuses the file too.
@ControllerAdvice
class TransactionEndsBeforeBody implements ResponseBodyAdvice<Object> {

    private final Handlers handlers;

    TransactionEndsBeforeBody(Handlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet) {
            handlers.finish(servlet.getServletRequest(), true);
        }
        return body;
    }
}
