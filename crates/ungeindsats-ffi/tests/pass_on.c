/* Passes questions on to the library and its answers back, so that the suite can be asked of the C door.
 *
 * It reads, for each question, three texts on standard input: which policy (empty: a topic that needs none), the
 * question, the document. Each is a length, a line end, and so many bytes. It writes the status, the length and the
 * answer. A policy stays open as long as the next question asks for the same one. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ungeindsats.h"

struct text {
    uint8_t *data;
    size_t length;
};

static void fail(const char *why) {
    fprintf(stderr, "%s\n", why);
    exit(1);
}

/* Reads one text; returns 0 at the end of the input. */
static int read_text(struct text *text) {
    if (scanf("%zu", &text->length) != 1) {
        return 0;
    }
    if (getchar() != '\n') {
        fail("expected a line end after a length");
    }
    text->data = malloc(text->length + 1);
    if (text->data == NULL || fread(text->data, 1, text->length, stdin) != text->length) {
        fail("expected so many bytes as were announced");
    }
    text->data[text->length] = 0;
    return 1;
}

static void write_answer(enum UngeindsatsStatus status, struct UngeindsatsText *answer) {
    if (status == UNGEINDSATS_STATUS_MISUSED) {
        fail("the library says that it was misused");
    }
    if (answer->data[answer->length] != 0) {
        fail("a text does not end with a zero");
    }
    printf("%d %zu\n", (int)status, answer->length);
    fwrite(answer->data, 1, answer->length, stdout);
    ungeindsats_text_free(answer);
    if (answer->data != NULL) {
        fail("a text that was given back is still there");
    }
}

int main(void) {
    struct text choice, question, document, opened = {NULL, 0};
    struct UngeindsatsPolicy *policy = NULL;
    struct UngeindsatsText answer;

    while (read_text(&choice)) {
        enum UngeindsatsStatus status = UNGEINDSATS_STATUS_ANSWERED;
        if (!read_text(&question) || !read_text(&document)) {
            fail("expected a question and a document");
        }
        if (choice.length == 0) {
            status = ungeindsats_tell(question.data, question.length, &answer);
        } else {
            if (opened.length != choice.length || memcmp(opened.data, choice.data, choice.length) != 0) {
                ungeindsats_policy_close(policy);
                free(opened.data);
                opened.data = NULL;
                opened.length = 0;
                status = ungeindsats_policy_open(choice.data, choice.length, &policy, &answer);
                if (status == UNGEINDSATS_STATUS_ANSWERED) {
                    opened = choice;
                    choice.data = NULL;
                }
            }
            if (status == UNGEINDSATS_STATUS_ANSWERED) {
                status = ungeindsats_ask(policy, question.data, question.length, document.data, document.length,
                                         &answer);
            }
        }
        write_answer(status, &answer);
        free(choice.data);
        free(question.data);
        free(document.data);
    }
    ungeindsats_policy_close(policy);
    free(opened.data);
    return 0;
}
