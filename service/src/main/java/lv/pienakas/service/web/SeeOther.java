package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Where a form leads that was done: by 303, so that reloading the page that is shown does nothing once more. */
final class SeeOther {

    private SeeOther() {}

    /**
     * Name of the view that leads there.
     *
     * @param address within the service, with a slash before
     */
    static String at(String address, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + address;
    }
}
