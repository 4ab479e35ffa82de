package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestSaysItsState(t *testing.T) {
	for state, want := range map[State]int{Serving: http.StatusOK, Draining: http.StatusServiceUnavailable} {
		recorder := httptest.NewRecorder()
		handler(state).ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/", nil))
		if recorder.Code != want || recorder.Body.String() != state.String()+"\n" {
			t.Errorf("%v: got %d %q", state, recorder.Code, recorder.Body)
		}
	}
}
