package lv.pienakas.service.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is seen by those who are not logged in, and why. */
@Controller
class LoginPages {

    @GetMapping("/login-failed")
    String failed() {
        return "login-failed";
    }

    @GetMapping("/logged-out")
    String loggedOut() {
        return "logged-out";
    }
}
