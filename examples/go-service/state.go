package main

//go:generate stringer -type=State

// State is what the service is doing.
type State int

const (
	// Starting means that it cannot answer yet.
	Starting State = iota
	// Serving means that it answers.
	Serving
	// Draining means that it finishes what it has begun and takes nothing new.
	Draining
)
