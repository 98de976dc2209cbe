"""What a program may say of child programs without starting one."""
import subprocess

print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
done = subprocess.CompletedProcess(['ls', '-l'], 2, stdout='', stderr='none')
print(done, done.args, done.returncode)
try:
    done.check_returncode()
except subprocess.CalledProcessError as error:
    print(error, error.stdout == '', error.stderr, isinstance(error, subprocess.SubprocessError))
print(subprocess.TimeoutExpired('ls', 1.5), repr(subprocess.CompletedProcess('ls', 0)))
