package lv.pienakas.service.notice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test on a town of which nobody knows yet; jobs are run by hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "pienakas.notices.per-day-of.CONTRIBUTION_REFUND=3",
            "pienakas.notices.explanation-url=https://portal.example/e/{notice}",
            "pienakas.notices.form-url=https://portal.example/f/{service}"
        })
@Import({Town.class, Around.class})
@interface NoticeTest {}
