#!/usr/bin/env python3
"""Run a program that the kernel kills at its first socket: without_sockets.py PROGRAM [ARGUMENT]...

The filter is inherited by whatever the program starts. Linux on x86-64 and ARM64; elsewhere it ends with 77.
"""
import ctypes, os, platform, struct, sys

# The system's number for itself; then socket, connect, bind, io_uring_setup, by which all of them can be had.
MACHINES = {'x86_64': (0xC000003E, (41, 42, 49, 425)), 'aarch64': (0xC00000B7, (198, 203, 200, 425))}
LOAD, IS, RETURN = 0x20, 0x15, 0x06
KILL, ALLOW = 0x80000000, 0x7FFF0000
PR_SET_SECCOMP, SECCOMP_MODE_FILTER, PR_SET_NO_NEW_PRIVS = 22, 2, 38

if len(sys.argv) < 2:
    sys.exit(__doc__)
if sys.platform != 'linux' or platform.machine() not in MACHINES:
    sys.exit(77)
system, calls = MACHINES[platform.machine()]

step = lambda code, yes, no, value: struct.pack('HBBI', code, yes, no, value)
steps = [step(LOAD, 0, 0, 4), step(IS, 1, 0, system), step(RETURN, 0, 0, KILL), step(LOAD, 0, 0, 0)]
steps += [step(IS, len(calls) - at, 0, call) for at, call in enumerate(calls)]
steps += [step(RETURN, 0, 0, ALLOW), step(RETURN, 0, 0, KILL)]


class Program(ctypes.Structure):
    _fields_ = [('length', ctypes.c_ushort), ('steps', ctypes.c_char_p)]


prctl = ctypes.CDLL(None, use_errno=True).prctl
prctl.argtypes = [ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong]
program = Program(len(steps), b''.join(steps))
if prctl(PR_SET_NO_NEW_PRIVS, 1, None, 0, 0) or prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.addressof(program), 0, 0):
    sys.exit(77)
os.execvp(sys.argv[1], sys.argv[1:])
